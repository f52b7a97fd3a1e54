using FluentAssertions;
using ShopBot.Bot.Tests.Catalog;
using ShopBot.Persistence;
using ShopBot.Persistence.Catalog;
using Xunit;

namespace ShopBot.Bot.Tests.Reliability;

public sealed class WriterTests : IDisposable
{
    private readonly CatalogDatabase _database = new();

    private Writer Writer => _database.Database.Writer;

    [Fact]
    public async Task Writes_that_wait_together_share_a_transaction()
    {
        var transactions = new List<Guid>();

        await WhileTheWriterIsBusy(Enumerable.Range(0, 10).Select(number => (Func<ShopBotDb, Task<int>>)(db =>
        {
            transactions.Add(db.Database.CurrentTransaction!.TransactionId);
            return Keep(db, $"{number}");
        })));

        transactions.Should().HaveCount(10);
        transactions.Distinct().Should().ContainSingle();
        Kept().Should().HaveCount(10);
    }

    [Fact]
    public async Task What_throws_is_told_to_its_writer_and_takes_nobody_with_it()
    {
        var results = await WhileTheWriterIsBusy(
        [
            db => Keep(db, "before"),
            async db =>
            {
                await Keep(db, "broken");
                throw new InvalidOperationException("on purpose");
            },
            db => Keep(db, "after"),
        ]);

        results[1].Exception!.InnerException.Should().BeOfType<InvalidOperationException>();
        results.Select(result => result.IsFaulted).Should().Equal(false, true, false);
        Kept().Should().BeEquivalentTo("before", "after");
    }

    [Fact]
    public async Task What_throws_alone_is_told_to_its_writer_and_the_next_goes_on()
    {
        var broken = () => Writer.Together(_ => throw new InvalidOperationException("on purpose"));

        await broken.Should().ThrowAsync<InvalidOperationException>();
        await Writer.Together(db => Keep(db, "after"));

        Kept().Should().BeEquivalentTo("after");
    }

    [Fact]
    public async Task More_than_one_group_waiting_is_written_to_the_last()
    {
        var results = await WhileTheWriterIsBusy(Enumerable.Range(0, 250).Select(number => (Func<ShopBotDb, Task<int>>)(db => Keep(db, $"{number}"))));

        results.Should().OnlyContain(result => result.IsCompletedSuccessfully);
        Kept().Should().HaveCount(250);
    }

    [Fact]
    public async Task A_write_finds_nothing_tracked_that_another_left_behind()
    {
        var results = await WhileTheWriterIsBusy(
        [
            db =>
            {
                db.Add(Picture("forgotten"));
                return Task.FromResult(0);
            },
            db => Keep(db, "kept"),
        ]);

        results.Should().OnlyContain(result => result.IsCompletedSuccessfully);
        Kept().Should().BeEquivalentTo("kept");
    }

    public void Dispose() => _database.Dispose();

    private async Task<IReadOnlyList<Task<int>>> WhileTheWriterIsBusy(IEnumerable<Func<ShopBotDb, Task<int>>> writes)
    {
        var busy = new TaskCompletionSource<int>();
        var other = Writer.Alone(() => busy.Task, CancellationToken.None);
        List<Task<int>> waiting = [.. writes.Select(Writer.Together)];
        busy.SetResult(0);
        await other;
        await Task.WhenAll(waiting.Select(task => task.ContinueWith(_ => { }, TaskScheduler.Default)));
        return waiting;
    }

    private static Task<int> Keep(ShopBotDb db, string hash)
    {
        db.Add(Picture(hash));
        return db.SaveChangesAsync();
    }

    private static UploadedPictureRow Picture(string hash) => new() { ShopId = 1, BotId = 1, Hash = hash, FileId = hash };

    private List<string> Kept()
    {
        using var db = _database.CreateDbContext();
        return [.. db.UploadedPictures.Select(picture => picture.Hash)];
    }
}

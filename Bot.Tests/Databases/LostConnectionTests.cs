using System.Linq.Expressions;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using ShopBot.Bot.Tests.Catalog;
using ShopBot.Persistence;
using ShopBot.Persistence.Catalog;

namespace ShopBot.Bot.Tests.Databases;

/// <summary>
/// A server may end a session between two commands, and no command fails for it: the provider finds its connection closed, no more.
/// What belongs together is then written whole or not at all, and the loss is trouble with the database, which passes.
/// </summary>
public sealed class LostConnectionTests : IDisposable
{
    private static readonly Expression<Func<Exception, bool>> Failed = exception => Refusals.IsOfDatabase(exception);

    private readonly CatalogDatabase _place = new(onPostgres: true);

    [PostgresFact]
    public Task Between_two_writes() => IsWrittenWholeOrNotAtAll(async db =>
    {
        await Keep(db, "first");
        await Lose(db);
        return await Keep(db, "second");
    });

    [PostgresFact]
    public Task Before_the_commit() => IsWrittenWholeOrNotAtAll(async db =>
    {
        await Keep(db, "first");
        await Lose(db);
        return 1;
    });

    [PostgresFact]
    public async Task While_nobody_uses_it_one_try_fails()
    {
        await _place.Database.Writer.Together(db => Keep(db, "before"));
        await PostgresServer.EndConnections(_place.ConnectionString);

        (await _place.Database.Writer.Invoking(writer => writer.Together(db => Keep(db, "lost"))).Should().ThrowAsync<Exception>()).Where(Failed);
        await _place.Database.Writer.Together(db => Keep(db, "after"));

        Kept().Should().Equal("after", "before");
    }

    public void Dispose() => _place.Dispose();

    private async Task IsWrittenWholeOrNotAtAll(Func<ShopBotDb, Task<int>> write)
    {
        (await _place.Database.Writer.Invoking(writer => writer.Together(write)).Should().ThrowAsync<Exception>()).Where(Failed);
        (await _place.Database.Writer.Invoking(writer => writer.Alone(write, default)).Should().ThrowAsync<Exception>()).Where(Failed);
        Kept().Should().BeEmpty();

        await _place.Database.Writer.Together(db => Keep(db, "after"));
        Kept().Should().Equal("after");
    }

    /// <summary>As it looks from here after the provider swallowed the server's farewell.</summary>
    private static Task Lose(ShopBotDb db) => db.Database.GetDbConnection().CloseAsync();

    private static Task<int> Keep(ShopBotDb db, string hash)
    {
        db.Add(new UploadedPictureRow { ShopId = 1, BotId = 1, Hash = hash, FileId = hash });
        return db.SaveChangesAsync();
    }

    private List<string> Kept()
    {
        using var db = _place.CreateDbContext();
        return [.. db.UploadedPictures.Select(picture => picture.Hash).OrderBy(hash => hash)];
    }
}

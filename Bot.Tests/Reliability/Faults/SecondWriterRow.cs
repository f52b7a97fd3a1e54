using Microsoft.Data.Sqlite;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>A browser for SQLite files, a backup program: somebody else holds the write lock.</summary>
internal sealed class SecondWriterRow() : CrowdRow(8, "a second writer holds the lock", "locks", 8, 600)
{
    private int _locks;
    private Task _writing = Task.CompletedTask;

    protected override int Happened(ShopUnderTest shop) => _locks;

    protected override bool IsOver => _writing.IsCompleted;

    protected override void Arrange(ShopUnderTest shop, FaultRun run) => _writing = Task.Run(() => Write(shop, run));

    protected override Task Inspect(ShopUnderTest shop, FaultRun run) => _writing;

    private async Task Write(ShopUnderTest shop, FaultRun run)
    {
        using var connection = new SqliteConnection(shop.ConnectionString + ";Pooling=False");
        connection.Open();
        for (var done = 0; done < run.Tries; done++)
        {
            using (connection.BeginTransaction(deferred: false))
            {
                await Task.Delay(run.Chance.Next(100, 1000));
            }

            await Task.Delay(run.Chance.Next(200));
            Interlocked.Increment(ref _locks);
        }
    }
}

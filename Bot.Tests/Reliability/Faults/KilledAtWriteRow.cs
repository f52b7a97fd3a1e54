using Microsoft.Data.Sqlite;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>Ends in the middle of a commit, a checkpoint, a migration: wherever the write is.</summary>
internal sealed class KilledAtWriteRow() : ProcessRow(2, "kill at each write and each fsync", "kills", 2, 500)
{
    private const int LatestWrite = 60;
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(15);

    public override string? WhyNotHere => Strace.WhyNotHere;

    protected override async Task Harm(ShopUnderTest shop, BotProcess bot, FaultRun run)
    {
        bot.Kill();
        bot.Start(Strace.Inject("pwrite64,fsync,fdatasync,ftruncate", $"signal=SIGKILL:when={run.Chance.Next(1, LatestWrite)}"));
        if (!await bot.Ends(LongestLife))
        {
            // So many writes did not come on any thread: killed wherever it is.
            run.Tried--;
        }

        bot.Kill();
        OpensClean(shop, run);
        bot.Start();
        await Served(shop);
    }

    private static void OpensClean(ShopUnderTest shop, FaultRun run)
    {
        using var connection = new SqliteConnection(shop.ConnectionString + ";Pooling=False");
        connection.Open();
        using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        var answer = check.ExecuteScalar() as string;
        run.Must(answer == "ok", $"the database is whole: {answer}");
    }
}

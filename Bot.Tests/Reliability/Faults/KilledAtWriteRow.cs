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
        if (!await DiesAt(run.Chance.Next(1, LatestWrite), bot) && !await DiesAt(1, bot))
        {
            run.Tried--;
        }

        OpensClean(shop, run);
        bot.Start();
        await Served(shop);
    }

    /// <summary>False where so many writes did not come on any thread: it is killed wherever it is.</summary>
    private static async Task<bool> DiesAt(int write, BotProcess bot)
    {
        bot.Start(Strace.Inject("pwrite64,fsync,fdatasync,ftruncate", $"signal=SIGKILL:when={write}"));
        var hasDied = await bot.Ends(LongestLife);
        bot.Kill();
        return hasDied;
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

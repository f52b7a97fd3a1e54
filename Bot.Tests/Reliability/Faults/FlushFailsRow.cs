namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>The disk says that it could not keep what it was given. Nothing may be confirmed that was not kept.</summary>
internal sealed class FlushFailsRow() : ProcessRow(7, "fsync fails (EIO)", "bad spells", 1, 100)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    protected override bool IsError => true;

    public override string? WhyNotHere => Strace.WhyNotHere;

    protected override async Task Harm(ShopUnderTest shop, BotProcess bot, FaultRun run)
    {
        bot.Kill();
        if (!await FailsFrom(run.Chance.Next(2, 12), shop, bot, run) && !await FailsFrom(2, shop, bot, run))
        {
            run.Tried--;
        }

        bot.Start();
        await Served(shop);
    }

    /// <summary>False where no thread came so far: all was kept.</summary>
    private static async Task<bool> FailsFrom(int flush, ShopUnderTest shop, BotProcess bot, FaultRun run)
    {
        var log = shop.File + ".strace";
        File.Delete(log);
        bot.Start(Strace.Inject("fsync,fdatasync", $"error=EIO:when={flush}..{flush + run.Chance.Next(1, 6)}", log));

        // Where it fails at the start the program ends, and says why.
        var ends = bot.Ends(LongestWait);
        while (!Strace.HasHarmed(log) && !ends.IsCompleted)
        {
            await Task.Delay(100);
        }

        await bot.Ends(TimeSpan.FromSeconds(run.Chance.Next(1, 5)));
        bot.Kill();
        return Strace.HasHarmed(log);
    }
}

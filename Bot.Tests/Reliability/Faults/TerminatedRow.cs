using System.Diagnostics;

namespace ShopBot.Bot.Tests.Reliability.Faults;

internal sealed class TerminatedRow() : ProcessRow(4, "SIGTERM under load", "stops", 2, 100)
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(10);
    private TimeSpan _slowest;

    /// <summary>A stop lets every message arrive.</summary>
    protected override bool Kills => false;

    protected override async Task Harm(ShopUnderTest shop, BotProcess bot, FaultRun run)
    {
        await Task.Delay(run.Chance.Next(2000));
        var since = Stopwatch.GetTimestamp();
        var code = await bot.Terminate();
        var took = Stopwatch.GetElapsedTime(since);
        _slowest = took > _slowest ? took : _slowest;
        run.Must(code == 0, $"the program ends well: exit code {code}");
        run.Must(took <= Most, $"it ends within {Most.TotalSeconds} s: {took.TotalSeconds:0.0} s");
        run.Note = $"slowest stop {_slowest.TotalSeconds:0.0} s";
        bot.Start();
        await Served(shop);
    }
}

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>The machine sleeps, or its host takes it away for a while. What is half done then goes on later.</summary>
internal sealed class FrozenRow() : ProcessRow(5, "SIGSTOP for 5 to 120 s", "stops", 1, 100)
{
    /// <summary>In every check it is seconds, in the full table minutes.</summary>
    private const int FewTries = 5;

    protected override bool Kills => false;

    /// <summary>An answer that comes too late is not sent.</summary>
    protected override bool AnswersAll => false;

    protected override async Task Harm(ShopUnderTest shop, BotProcess bot, FaultRun run)
    {
        await Task.Delay(run.Chance.Next(2000));
        await bot.Signal("STOP");
        await Task.Delay(TimeSpan.FromSeconds(run.Tries <= FewTries ? run.Chance.Next(1, 6) : run.Chance.Next(5, 121)));
        await bot.Signal("CONT");
        await Served(shop);
    }
}

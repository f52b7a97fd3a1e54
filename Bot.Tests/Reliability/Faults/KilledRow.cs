namespace ShopBot.Bot.Tests.Reliability.Faults;

internal sealed class KilledRow() : ProcessRow(1, "kill -9 at random under load", "kills", 2, 1000)
{
    private const int LongestLife = 3000;

    protected override async Task Harm(ShopUnderTest shop, BotProcess bot, FaultRun run)
    {
        await Task.Delay(run.Chance.Next(LongestLife));
        bot.Kill();
        bot.Start();
        await Served(shop);
    }
}

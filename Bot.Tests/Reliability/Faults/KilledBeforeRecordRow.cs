namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>The ticket is there, and the bot ends before it has read and recorded the answer.</summary>
internal sealed class KilledBeforeRecordRow() : FaultRow(3, "killed between send and record", "kills", 2, 200)
{
    /// <summary>Of more, tickets would wait for what a group may be sent, and the first orders be chased between them.</summary>
    private const int KillsOfAShop = 8;

    public override async Task Try(FaultRun run)
    {
        for (var left = run.Tries; left > 0; left -= KillsOfAShop)
        {
            await Try(Math.Min(left, KillsOfAShop), run);
        }
    }

    private static async Task Try(int kills, FaultRun run)
    {
        await using var shop = await ShopUnderTest.Prepare(seed: run.Seed);
        using var bot = new BotProcess(shop.Settings);
        shop.ProcessLines = bot.Lines;
        bot.Start();
        for (var done = 1; done <= kills; done++)
        {
            shop.Simulator.Trouble.FallSilent("sendMessage", shop.Staff.Id);
            await shop.Order(shop.Customer(done));
            await shop.Simulator.Until(() => shop.Simulator.Trouble.Waiting == 0, ShopUnderTest.Patience);
            await shop.Ticket(done);
            bot.Kill();
            bot.Start();
            await shop.Settle(forAnswers: false);
        }

        run.MustBe(kills, run.Audit(shop).Orders, "orders");
        var said = bot.Lines.Count(line => line.Contains("may have arrived already", StringComparison.Ordinal));
        run.Must(said == kills, $"each repeat is logged: {said}");
    }
}

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>A poll is never answered and its connection never closed. Only the bot's own clock tells that something is wrong.</summary>
internal sealed class HalfOpenRow() : FaultRow(18, "half-open connection to Telegram", "dead polls", 2, 200)
{
    private const int Speed = 25;
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(90);

    public override async Task Try(FaultRun run)
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(Speed), run.Seed);
        var slowest = TimeSpan.Zero;
        for (var done = 1; done <= run.Tries; done++)
        {
            var guest = shop.Customer(done);
            shop.Simulator.Trouble.Swallow("getUpdates");
            guest.Start(shop.Bot);
            await shop.Simulator.Until(() => shop.Simulator.Trouble.Waiting == 0, ShopUnderTest.Patience);
            var dead = TimeProvider.System.GetTimestamp();
            guest.Send(shop.Bot, "/cart");
            await shop.Simulator.Until(() => shop.Bot.PendingUpdates == 0, ShopUnderTest.Patience);
            var took = TimeProvider.System.GetElapsedTime(dead) * Speed;
            slowest = took > slowest ? took : slowest;
            await shop.Order(shop.Customer(run.Tries + done));
        }

        await shop.Settle();
        run.Must(slowest <= Most, $"a dead poll is noticed within {Most.TotalSeconds} s of its clock: {slowest.TotalSeconds:0} s");
        run.Note = $"slowest to notice {slowest.TotalSeconds:0} s of its clock";
        run.MustBe(run.Tries, run.Audit(shop).Orders, "orders");
    }
}

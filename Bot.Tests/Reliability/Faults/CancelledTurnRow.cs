namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>Something deep down gives up waiting: that is no stop, and nobody's loop may take it for one.</summary>
internal sealed class CancelledTurnRow() : FaultRow(23, "a turn throws OperationCanceledException", "throws", 10, 1_000)
{
    public override async Task Try(FaultRun run)
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(10), run.Seed);
        shop.IdFailure = () => new OperationCanceledException("on purpose");
        var (anna, done) = (shop.Customer(1), 0);
        anna.Start(shop.Bot);
        for (; done < run.Tries; done++)
        {
            await shop.Settle();
            shop.FailingIds = 1;
            anna.Send(shop.Bot, "/menu");
            await shop.Simulator.Until(() => shop.Bot.PendingUpdates == 0, ShopUnderTest.Patience);
            run.Must(shop.FailingIds == 0, "it was thrown");
        }

        await shop.Order(anna);
        await shop.Settle();
        run.MustBe(1, run.Audit(shop).Orders, "orders");
        run.Must(!shop.Log.Alarms.Any(), $"no error is logged and no message given up: {shop.Log.Alarms.FirstOrDefault()}");
    }
}

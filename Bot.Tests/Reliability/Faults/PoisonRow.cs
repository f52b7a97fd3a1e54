namespace ShopBot.Bot.Tests.Reliability.Faults;

internal sealed class PoisonRow() : FaultRow(22, "poison update", "updates", 3, 1_000)
{
    /// <summary>Once with its batch, three times alone.</summary>
    private const int TriesOfOne = 4;

    public override async Task Try(FaultRun run)
    {
        await using var shop = await ShopUnderTest.Prepare(new QuickClock(10), run.Seed);

        // The first start of a shop without an owner asks for an id too.
        shop.Owner = shop.Marco.Id;
        await shop.Start();
        var anna = shop.Customer(0);
        for (var done = 1; done <= run.Tries; done++)
        {
            await shop.Settle();
            shop.FailingIds = TriesOfOne;
            anna.Send(shop.Bot, $"poison {done}");
            await shop.Simulator.Until(() => shop.Bot.PendingUpdates == 0, ShopUnderTest.Patience);
            run.Must(shop.FailingIds == 0, "it was tried to the end");
            await shop.Order(shop.Customer(done));
        }

        await shop.Settle();
        run.MustBe(run.Tries, run.Audit(shop, setAside: run.Tries).Orders, "orders of others");
        var kept = shop.Ask(db => db.Quarantine.Select(row => row.Payload).ToList());
        run.Must(kept.Count(payload => payload.Contains("\"poison ", StringComparison.Ordinal)) == run.Tries, "each is kept with its content");
        run.Must(shop.Log.Alarms.Count() == run.Tries, "the operator is told of each");
    }
}

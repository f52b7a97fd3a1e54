namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>Somebody started a second program with the same token: each poll of one ends the other's (409).</summary>
internal sealed class OtherPollerRow() : FaultRow(12, "two pollers, one token (409)", "takeovers", 5, 100)
{
    public override async Task Try(FaultRun run)
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(10), run.Seed);
        using var http = new HttpClient();
        for (var done = 1; done <= run.Tries; done++)
        {
            await shop.Simulator.Until(() => shop.Simulator.IsPolling(shop.Bot), ShopUnderTest.Patience);

            // It takes the poll, confirms nothing, and does not stay.
            using (await http.GetAsync(new Uri($"{shop.Simulator.Url}/bot{ShopUnderTest.Token}/getUpdates?timeout=0")))
            {
                await shop.Order(shop.Customer(done));
            }
        }

        await shop.Settle();
        run.MustBe(run.Tries, run.Audit(shop).Orders, "orders");
        run.Must(shop.Log.All.Any(line => line.Contains("standing by", StringComparison.Ordinal)), "the operator is told");
    }
}

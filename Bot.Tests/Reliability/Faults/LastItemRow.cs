namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>Everybody has the last piece in the cart, and everybody confirms at the same moment.</summary>
internal sealed class LastItemRow() : FaultRow(33, "last item, many buyers", "buyers", 10, 50_000)
{
    private const int AtOnce = 50;

    public override async Task Try(FaultRun run)
    {
        for (var done = 0; done < run.Tries; done += AtOnce)
        {
            await Round(run, Math.Min(AtOnce, run.Tries - done));
        }
    }

    private static async Task Round(FaultRun run, int buyers)
    {
        await using var shop = await ShopUnderTest.Prepare(new QuickClock(20), run.Seed);
        File.WriteAllText(shop.File, File.ReadAllText(shop.File).Replace("stock: 12", "stock: 1", StringComparison.Ordinal));
        await shop.Start();
        var (ready, all) = (0, new TaskCompletionSource());
        await Task.WhenAll(Enumerable.Range(0, buyers).Select(number => shop.Order(
            shop.Customer(number),
            beforeConfirm: () =>
            {
                if (Interlocked.Increment(ref ready) == buyers)
                {
                    all.SetResult();
                }

                return all.Task;
            },
            "desserts", "tiramisu")));
        await shop.Settle();

        run.MustBe(1, run.Audit(shop).Orders, "orders");
        run.Must(shop.Ask(db => db.Products.Single(product => product.Id == "tiramisu").StockLeft) == 0, "none is left");
    }
}

using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>Customers order one thing each while updates arrive as they should not. Each must get that one thing once.</summary>
internal abstract class OrdersRow(int number, string name, string unit, int inCheck, int inFull) : FaultRow(number, name, unit, inCheck, inFull)
{
    private const int AtOnce = 4;

    protected abstract UpdateTrouble Trouble(int seed);

    public override async Task Try(FaultRun run)
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(20), run.Seed);
        var trouble = shop.Simulator.Trouble.Updates = Trouble(run.Seed);
        var customers = 0;
        while (trouble.Happened < run.Tries)
        {
            await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => shop.Order(shop.Customer(++customers))));
        }

        await shop.Settle();
        run.Tried = trouble.Happened;
        run.Note = $"{customers} orders";
        var orders = run.Audit(shop).Orders;
        run.MustBe(customers, orders, "orders");
        foreach (var line in shop.Ask(db => db.Orders.SelectMany(order => order.Lines).Where(line => line.Quantity != 1).ToList()))
        {
            run.Doubled($"a customer added {line.ProductId} once and gets {line.Quantity}");
        }
    }
}

using ShopBot.Bot.Tests.Databases;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>
/// The line to PostgreSQL is cut at commits while customers order one thing each and the staff accept it. Whether what was cut is
/// committed the bot can only find out.
/// </summary>
internal sealed class LostCommitRow() : FaultRow(11, "the reply to a commit is lost", "commits", 12, 200)
{
    private const int AtOnce = 4;
    private const double CutShare = 0.1;

    public override string? WhyNotHere => OwnPostgres.WhyNot;

    public override async Task Try(FaultRun run)
    {
        await using var server = await OwnPostgres.Start();
        await using var line = new CutLine(server.Port, run.Chance);
        await using var shop = await ShopUnderTest.Prepare(new QuickClock(10), run.Seed, database: server.ConnectionString);
        shop.ServedFrom = server.ConnectionString.Replace($"Port={server.Port}", $"Port={line.Port}", StringComparison.Ordinal);
        await shop.Start();
        await shop.Settle();
        line.Share = CutShare;
        var customers = 0;
        while (line.Unheard + line.Unanswered < run.Tries)
        {
            await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => shop.Order(shop.Customer(++customers))));
            for (var order = customers - AtOnce + 1; order <= customers; order++)
            {
                shop.Marco.TapData(await shop.Ticket(order), $"t.{order}.accept.20");
            }
        }

        await shop.Settle();
        run.Tried = line.Unheard + line.Unanswered;
        run.Note = $"{line.Unanswered} committed and unanswered, {customers} orders";
        run.MustBe(customers, run.Audit(shop).Orders, "orders");
        run.MustBe(customers, shop.Ask(db => db.Orders.Count(order => order.Status == Domain.Ordering.OrderStatus.Accepted)), "accepted orders");
        foreach (var wrong in shop.Ask(db => db.Orders.SelectMany(order => order.Lines).Where(one => one.Quantity != 1).ToList()))
        {
            run.Doubled($"a customer added {wrong.ProductId} once and gets {wrong.Quantity}");
        }
    }
}

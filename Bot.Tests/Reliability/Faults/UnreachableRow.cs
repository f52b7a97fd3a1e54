using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability.Faults;

internal sealed class UnreachableRow() : FaultRow(21, "blocked by the customer; group migrated", "blocks", 2, 500)
{
    private static readonly string[] Steps = ["accept.20", "prepare", "makeready", "deliver"];

    public override async Task Try(FaultRun run)
    {
        await using var shop = await ShopUnderTest.Open(new QuickClock(10), run.Seed);
        for (var order = 1; order <= run.Tries; order++)
        {
            await Block(shop, order, run);
        }

        await Migrate(shop, run);
        await shop.Settle();
        run.MustBe(run.Tries + 2, run.Audit(shop).Orders, "orders");
        run.Must(!shop.Log.Alarms.Any(), $"no error is logged and no message given up: {shop.Log.Alarms.FirstOrDefault()}");
    }

    private static async Task Block(ShopUnderTest shop, int order, FaultRun run)
    {
        var guest = shop.Customer(order);
        await shop.Order(guest);
        await shop.Ticket(order);
        await shop.Settle();
        guest.Block(shop.Bot);
        var since = shop.Simulator.Journal.Last;
        foreach (var step in Steps)
        {
            shop.Marco.TapData(await shop.Ticket(order), $"t.{order}.{step}");
            await shop.Settle();
        }

        var calls = shop.Simulator.Journal.After(since).Count(entry => entry.Kind == JournalKind.Called && entry.ChatId == guest.Id);
        run.Must(calls <= 1, $"who blocked the bot is tried once more at most, not {calls} times");

        guest.Start(shop.Bot);
        await shop.Settle();
        run.Must(guest.Chat(shop.Bot).Last!.From == shop.Bot, "who comes back is answered");
        run.Must(shop.Ask(db => db.Chats.Single(chat => chat.ChatId == guest.Id).IsReachable), "who comes back counts as reachable");
    }

    /// <summary>Tickets follow the group to its new id, also after a restart with settings that know the old one only.</summary>
    private static async Task Migrate(ShopUnderTest shop, FaultRun run)
    {
        var next = shop.Staff.Migrate();
        await shop.Order(shop.Customer(run.Tries + 1));
        shop.Marco.TapData(await shop.Ticket(run.Tries + 1, next), $"t.{run.Tries + 1}.accept.20");
        await shop.Settle();
        run.Must(shop.Ask(db => db.Orders.Single(order => order.Id == run.Tries + 1).Status.ToString()) == "Accepted", "who is in the new group may press");

        await shop.Stop();
        await shop.Start();
        await shop.Order(shop.Customer(run.Tries + 2));
        await shop.Ticket(run.Tries + 2, next);
    }
}

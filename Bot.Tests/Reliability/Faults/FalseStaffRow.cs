using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Team;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>Somebody has the name and the username of an owner, somebody hides behind the group's name, and each tries every command.</summary>
internal sealed class FalseStaffRow() : FaultRow(40, "admin by username; anonymous admin", "commands", 90, 90)
{
    private static readonly string[] Arguments = ["", " 1", " 1 2"];

    public override async Task Try(FaultRun run)
    {
        await using var shop = await ShopUnderTest.Prepare(new QuickClock(20), run.Seed);
        shop.Owner = shop.Marco.Id;
        await shop.Start();
        var anna = shop.Customer(1);
        var mallory = shop.Simulator.User(6_666, shop.Marco.FirstName, "it", username: "marco");
        await shop.Order(anna);
        mallory.Start(shop.Bot);
        var home = await shop.Shows(mallory, "menu");
        var ticket = await shop.Ticket(1);
        await shop.Settle();
        var (before, tried) = (State(shop), 0);
        foreach (var action in DeskActions.All)
        {
            foreach (var argument in Arguments)
            {
                mallory.Send(shop.Bot, $"/{action.Name}{argument}");
                shop.Simulator.AnonymousAdmin.SendTo(shop.Staff, $"/{action.Name}{argument}");
                mallory.TapData(home, $"k.0.{action.Name}{argument.Replace(' ', '.')}");
                shop.Simulator.AnonymousAdmin.TapData(ticket, $"k.0.{action.Name}{argument.Replace(' ', '.')}");
                tried++;
            }

            await shop.Settle();
        }

        foreach (var button in ShopUnderTest.Buttons(ticket))
        {
            mallory.TapData(home, button);
            shop.Simulator.AnonymousAdmin.TapData(ticket, button);
        }

        await shop.Settle();
        run.Tried = tried;
        run.MustBe(1, run.Audit(shop).Orders, "orders");
        run.Must(State(shop) == before, "nothing has changed");
        foreach (var told in mallory.Chat(shop.Bot).Messages.Where(message => Secrets.Of(anna).Any(message.Text.Contains)))
        {
            run.Illegal($"a stranger was told: {told.Text}");
        }
    }

    /// <summary>What commands of the team change.</summary>
    private static string State(ShopUnderTest shop) => shop.Ask(db =>
        $"{db.Log.Count()} {db.Members.Count()} {db.Bookings.Count()} {db.Blocks.Count()} {string.Join(',', db.Orders.AsNoTracking().Select(order => order.Steps).ToList())}");
}

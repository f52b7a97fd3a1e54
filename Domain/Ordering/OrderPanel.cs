using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Ordering;

/// <summary>
/// An order that was found: all that its ticket says, with the ticket's own buttons and what is rarer than those. Its first line tells the two apart,
/// so that nobody cooks from both.
/// </summary>
internal static class OrderPanel
{
    /// <param name="argument">"17": show it; "17.accept.30", "17.reject", "17.reject.soldout": as on the ticket; "17.again": the ticket anew, while the order is open.</param>
    public static DeskAnswer Press(string? argument, Desk desk)
    {
        if (desk.Order is not { } order)
        {
            return DeskAnswer.Saying(new Phrase("find.gone"));
        }

        return argument?.Split('.') switch
        {
            [_] => Show(order, desk),
            [_, "again"] when !order.IsOpen => Show(order, desk) with { Toast = new Phrase("find.over") },
            [_, "again"] => Show(order, desk) with { Order = new(order) { TicketAnew = true }, Toast = new Phrase("find.sent_again") },
            [_, var verb] => Move(order, verb, null, desk),
            [_, var verb, var more] => Move(order, verb, more, desk),
            _ => DeskAnswer.Unknown,
        };
    }

    /// <summary>As it is now, with everything that can be done with it.</summary>
    public static DeskAnswer Show(Order order, Desk desk, bool asksReason = false) => DeskAnswer.Showing(View(order, desk, asksReason));

    public static View View(Order order, Desk desk, bool asksReason = false)
    {
        var ticket = Ticket.Show(desk.Shop, order, desk.Now, asksReason, "find.order");
        var mayChange = order.IsOpen && !asksReason;
        var id = Buttons.Number(order.Id);
        return ticket with
        {
            Rows = new Rows()
                .Each(ticket.Rows.Select(row => row.Select(button => button.Url is null ? button with { Verb = "opened", Argument = Join(id, button) } : button)))
                .Row(
                    mayChange ? new Button(new Phrase("button.change_lines"), "lines", id) : null,
                    mayChange ? new Button(new Phrase("button.ticket_again"), "opened", $"{id}.again") : null)
                .Row(!asksReason && desk.May(Permission.RunDay) && RefundPanel.IsPossible(order) ? new Button(new Phrase("button.refund"), "refund", id) : null)
                .ToList(),
        };
    }

    public static Phrase Short(OrderStatus status) => new($"status.short_{status.ToString().ToLowerInvariant()}");

    private static string Join(string id, Button button) => button switch
    {
        { Verb: "ticket" } => id,
        { Argument: { } argument } => $"{id}.{button.Verb}.{argument}",
        _ => $"{id}.{button.Verb}",
    };

    private static DeskAnswer Move(Order order, string verb, string? argument, Desk desk)
    {
        var press = StaffDesk.Press(order, verb, argument, desk.By, desk.Now);
        if (press.Changed is not { } changed)
        {
            return Show(order, desk, press.AskReason) with { Toast = press.Toast };
        }

        return (Show(changed, desk) with { Order = new(changed) { MovesOn = true }, Toast = press.Toast }).Doing(new DeskFact.Noted
        {
            Log = new("order", Buttons.Number(order.Number), Word(order.Status), Word(changed.Status)),
        });
    }

    private static string Word(OrderStatus status) => status.ToString().ToLowerInvariant();
}

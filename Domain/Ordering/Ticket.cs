using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>An order as staff see it, with the buttons that move it on.</summary>
public static class Ticket
{
    private static readonly int[] MinutesOffered = [15, 20, 30, 45, 60, 90, 120];

    /// <param name="askReason">Show the reasons for a rejection instead of the usual buttons.</param>
    /// <param name="title">The text of its first line.</param>
    public static View Show(Shop shop, Order order, DateTimeOffset now, bool askReason = false, string title = "ticket.title")
    {
        Phrase?[] head = [.. Head(shop, order, now, title)];
        return new(Phrase.Lines([.. head, .. LinesThatFit.Of(order.Lines, CartText.Line, head)]))
        {
            Rows = askReason ? Reasons() : Moves(shop, order, now),
        };
    }

    /// <summary>When, who and where, what it costs, and at last, just above the lines, what the kitchen has to know.</summary>
    private static IEnumerable<Phrase?> Head(Shop shop, Order order, DateTimeOffset now, string title) =>
    [
        new Phrase(title, ("number", order.Number), ("way", Way(shop, order))),
        State(shop, order),
        TakenBy(order),
        Due(shop, order, now),
        Phrase.Blank,
        order.Phone is { } phone
            ? new Phrase("ticket.customer", ("name", order.CustomerName), ("phone", phone))
            : new Phrase("ticket.customer_name", ("name", order.CustomerName)),
        Address(shop, order),
        Phrase.Blank,
        .. CartText.Sum(order.Totals, order.Way == Catalog.Way.Delivery),
        order.ChangeFrom is { } from
            ? new Phrase("ticket.payment_change", ("payment", WayText.Name(order.Payment)), ("amount", from), ("back", from - order.Totals.Total))
            : new Phrase("ticket.payment", ("payment", WayText.Name(order.Payment))),
        .. order.Refunds.Select(refund => new Phrase(refund.Reason.Length == 0 ? "ticket.refund_plain" : "ticket.refund", ("amount", refund.Amount), ("reason", refund.Reason), ("by", refund.By))),
        Phrase.Blank,
        order.Comment is { } comment ? new Phrase("ticket.comment", ("comment", comment)) : null,
    ];

    /// <summary>What a ticket, or a copy of it, becomes once the ticket stands further down.</summary>
    public static View Moved(Order order) => new(new Phrase("ticket.sent_again", ("number", order.Number)));

    private static Phrase? TakenBy(Order order) => order is { Channel: OrderChannel.Phone, Steps: [{ By: { } by }, ..] }
        ? new Phrase("ticket.taken_by", ("by", by))
        : null;

    private static Phrase Way(Shop shop, Order order) => order.Table is { } table
        ? PlaceText.OnTicket(shop, table)
        : WayText.Name(shop, order.Way);

    /// <summary>Where it is and who pressed last.</summary>
    private static Phrase State(Shop shop, Order order)
    {
        var last = order.Steps.LastOrDefault();
        var status = order.Status == OrderStatus.Rejected
            ? new Phrase("ticket.rejected", ("reason", OrderText.Reason(order.RejectReason ?? RejectReason.Other)))
            : order is { Status: OrderStatus.Cancelled, BookingId: not null } ? new Phrase("status.cancelled")
            : new Phrase($"ticket.{order.Status.ToString().ToLowerInvariant()}");
        return last is null ? status
            : last.By is { } by ? new Phrase("ticket.state_by", ("status", status), ("by", by), ("time", Local(shop, last.At)))
            : new Phrase("ticket.state", ("status", status), ("time", Local(shop, last.At)));
    }

    private static Phrase? Due(Shop shop, Order order, DateTimeOffset now) => order switch
    {
        { IsOpen: false } => null,
        { BookingId: { } booking, Slot: { } slot } => new Phrase(
            "ticket.booking", ("number", Booking.Booking.NumberOf(booking)), ("when", Moment.Write(shop, now, slot.From))),
        { Slot: { } slot } => new Phrase("ticket.slot", ("when", Moment.Write(shop, now, slot.From))),
        { Minutes: not null } => new Phrase("ticket.promised", ("time", Local(shop, order.DueAt))),
        _ => new Phrase("ticket.soonest", ("time", Local(shop, order.DueAt))),
    };

    private static Phrase? Address(Shop shop, Order order) => order.Address is not { } address ? null : Phrase.Lines(
        new Phrase("ticket.address", ("address", AddressScreen.WithDegrees(address))),
        shop.Zones.FirstOrDefault(zone => zone.Id == address.ZoneId) is { } zone ? new Phrase("ticket.zone", ("zone", zone.Name)) : null,
        address.Point is null ? new Phrase("ticket.address_typed") : null);

    private static IReadOnlyList<IReadOnlyList<Button>> Moves(Shop shop, Order order, DateTimeOffset now)
    {
        var possible = OrderLifecycle.Possible(order);
        var rows = new Rows();
        if (possible.Contains(OrderTrigger.Accept))
        {
            if (order.Slot is null)
            {
                rows.Grid(3, MinutesToOffer(shop, order, now).Select(minutes => new Button(
                    new Phrase("button.accept_minutes", ("minutes", minutes)), "accept", Buttons.Number(minutes))));
            }
            else
            {
                rows.Row(new Button(new Phrase("button.accept"), "accept"));
            }
        }

        rows.Grid(2, possible
            .Where(trigger => trigger is OrderTrigger.Prepare or OrderTrigger.MakeReady or OrderTrigger.Send or OrderTrigger.Deliver)
            .Select(trigger => new Button(new Phrase(Label(trigger, order)), trigger.ToString().ToLowerInvariant())));
        return rows
            .Row(possible.Contains(OrderTrigger.Reject) ? new Button(new Phrase("button.reject"), "reject") : null)
            .Row(order.Address is { } address ? new Button(new Phrase("button.map"), "map") { Url = Map(address) } : null)
            .ToList();
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Reasons() => new Rows()
        .Grid(2, Enum.GetValues<RejectReason>().Select(reason => Reject(reason.ToString().ToLowerInvariant())))
        .Row(new Button(new Phrase("button.back"), "ticket"))
        .ToList();

    private static Button Reject(string reason) => new(new Phrase($"button.reject_{reason}"), "reject", reason);

    /// <summary>The way's usual minutes first among the round figures around them.</summary>
    private static IEnumerable<int> MinutesToOffer(Shop shop, Order order, DateTimeOffset now)
    {
        var usual = shop.MinutesOf(order.Way, now) ?? 30;
        return MinutesOffered.Append(usual).Distinct().OrderBy(minutes => Math.Abs(minutes - usual)).Take(6).Order();
    }

    private static string Label(OrderTrigger trigger, Order order) => trigger switch
    {
        OrderTrigger.Prepare => "button.prepare",
        OrderTrigger.MakeReady => "button.ready",
        OrderTrigger.Send => "button.send",
        _ => order.Way == Catalog.Way.Delivery ? "button.delivered" : "button.handed_over",
    };

    private static string Map(DeliveryAddress address)
    {
        var place = address.Point is { } point
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{point.Latitude:F6},{point.Longitude:F6}")
            : address.Text;
        return $"https://www.google.com/maps/search/?api=1&query={Uri.EscapeDataString(place)}";
    }

    private static TimeOnly Local(Shop shop, DateTimeOffset at) => TimeOnly.FromDateTime(shop.ToLocal(at));
}

using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>How an order is told to its customer.</summary>
internal static class OrderText
{
    public static Phrase Describe(Shop shop, Order order, DateTimeOffset now)
    {
        Phrase?[] rest =
        [
            .. CartText.Sum(order.Totals, order.Way == Way.Delivery),
            .. order.Refunds.Select(refund => new Phrase(refund.Reason.Length == 0 ? "order.refund_plain" : "order.refund", ("amount", refund.Amount), ("reason", refund.Reason))),
            Phrase.Blank,
            .. Terms(shop, order, now),
        ];
        return Phrase.Lines([
            new Phrase("order.title", ("number", order.Number)),
            Status(shop, order, now),
            Phrase.Blank,
            .. LinesThatFit.Of(order.Lines, CartText.Line, rest),
            Phrase.Blank,
            .. rest]);
    }

    /// <summary>Where the order is now, in one line.</summary>
    public static Phrase Status(Shop shop, Order order, DateTimeOffset now) => order.Status switch
    {
        OrderStatus.Placed when Reopening(shop, now) is { } opening => new Phrase("status.placed_closed", ("when", Moment.Write(shop, now, opening))),
        OrderStatus.Placed => new Phrase("status.placed"),
        OrderStatus.Accepted when order.Slot is { } slot => new Phrase("status.accepted_slot", ("when", Moment.Write(shop, now, slot.From))),
        OrderStatus.Accepted => new Phrase("status.accepted", ("minutes", order.Minutes ?? 0), ("time", TimeOnly.FromDateTime(shop.ToLocal(order.DueAt)))),
        OrderStatus.Preparing => new Phrase("status.preparing"),
        OrderStatus.Ready => order.Way switch
        {
            Way.Delivery => new Phrase("status.ready_delivery"),
            Way.Pickup => new Phrase("status.ready_pickup"),
            _ => PlaceText.Ready(shop),
        },
        OrderStatus.OnItsWay => new Phrase("status.on_its_way"),
        OrderStatus.Delivered => new Phrase(order.Way == Way.Delivery ? "status.delivered" : "status.handed_over"),
        OrderStatus.Rejected => new Phrase("status.rejected", ("reason", Reason(order.RejectReason ?? RejectReason.Other))),
        _ => new Phrase("status.cancelled"),
    };

    public static Phrase Reason(RejectReason reason) => new(reason switch
    {
        RejectReason.TooBusy => "reason.too_busy",
        RejectReason.SoldOut => "reason.sold_out",
        RejectReason.Closing => "reason.closing",
        RejectReason.OutOfReach => "reason.out_of_reach",
        _ => "reason.other",
    });

    /// <summary>When somebody is there again to confirm; null while it is open, and where that is not known.</summary>
    private static DateTimeOffset? Reopening(Shop shop, DateTimeOffset now) =>
        shop.Hours.IsOpen(shop.Zone, now) ? null : shop.Hours.NextOpening(shop.Zone, now);

    private static IEnumerable<Phrase?> Terms(Shop shop, Order order, DateTimeOffset now)
    {
        yield return order.BookingId is { } booking ? PlaceText.Booked(booking)
            : order.Way == Way.AtTable ? PlaceText.InSummary(shop, order.Table)
            : new Phrase("summary.way", ("way", WayText.Name(shop, order.Way)));
        yield return order switch
        {
            { Address: { } address } => new Phrase("summary.address", ("address", AddressScreen.Written(address))),
            { Way: Way.Pickup } when shop.Address is { } address => new Phrase("summary.pickup_at", ("address", address)),
            _ => null,
        };
        yield return order switch
        {
            { Slot: { } slot } => new Phrase("summary.slot", ("when", Moment.Write(shop, now, slot.From))),
            { Status: OrderStatus.Placed, Way: not Way.AtTable } => new Phrase("order.soonest", ("time", TimeOnly.FromDateTime(shop.ToLocal(order.DueAt)))),
            _ => null,
        };
        yield return new Phrase("summary.payment", ("payment", WayText.Name(order.Payment)));
        yield return order.ChangeFrom is { } from ? new Phrase("summary.change", ("amount", from)) : null;
        yield return order.Comment is { } comment ? new Phrase("summary.comment", ("comment", comment)) : null;
    }
}

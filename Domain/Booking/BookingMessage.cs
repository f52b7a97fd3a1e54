using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Booking;

/// <summary>The message that follows one booking in the customer's chat: it changes in place.</summary>
public static class BookingMessage
{
    /// <summary>Its buttons carry verbs of <see cref="BookingActions"/>.</summary>
    /// <param name="orders">What was ordered ahead for it.</param>
    public static View Show(Shop shop, Booking booking, IReadOnlyList<Order> orders, DateTimeOffset now) =>
        booking.Kind == BookingKind.Room ? StayMessage.Show(shop, booking, now) : ShowTable(shop, booking, orders, now);

    private static View ShowTable(Shop shop, Booking booking, IReadOnlyList<Order> orders, DateTimeOffset now) => new(Phrase.Lines([
        BookingText.Title(booking),
        BookingText.Status(booking),
        booking.DeclineReason is { } reason ? new Phrase("booking.reason", ("reason", new Phrase($"decline.{reason}"))) : null,
        Phrase.Blank,
        BookingText.When(shop, booking),
        BookingText.Party(booking),
        BookingText.DepositBack(shop, booking) ?? (booking.IsOpen || booking.DepositReceived ? BookingText.Deposit(booking) : null),
        shop.TableBooking?.DepositText is { } text && booking is { Kind: BookingKind.Table, Deposit: not null, DepositReceived: false, IsOpen: true } ? Phrase.Verbatim(text) : null,
        Occasions.Say(booking.Comment),
        .. BookingText.Orders(orders)]))
    {
        Rows = new Rows()
            .Row(OrderAhead.IsFor(shop, booking, now) ? new Button(new Phrase("button.ahead"), "ahead") : null)
            .Row(booking is { Kind: BookingKind.Table, Status: BookingStatus.Requested or BookingStatus.Confirmed } ? new Button(new Phrase("button.rebook"), "rebook") : null)
            .Row(BookingLifecycle.Possible(booking, now).Contains(BookingTrigger.Cancel) ? new Button(new Phrase("button.cancel_booking"), "cancel") : null)
            .ToList(),
    };

    /// <summary>A short line that rings, for the changes a customer waits for; null for the others, which only change in place.</summary>
    /// <param name="before">As the customer knows it.</param>
    public static Phrase? Ping(Shop shop, Booking before, Booking booking) => booking switch
    {
        { Status: BookingStatus.Confirmed or BookingStatus.Requested } when booking.From != before.From =>
            new Phrase("booking.ping_moved", ("number", booking.Number), ("when", BookingText.When(shop, booking))),
        { Status: BookingStatus.Cancelled } or ({ Status: BookingStatus.Declined or BookingStatus.Expired }) when before.Status is BookingStatus.Requested or BookingStatus.Confirmed =>
            new Phrase("booking.ping", ("number", booking.Number), ("status", BookingText.Status(booking))),
        _ => null,
    };
}

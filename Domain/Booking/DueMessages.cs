using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Booking;

/// <summary>Lines that the clock sends: to a customer with verbs of <see cref="BookingActions"/>, to staff with those of <see cref="BookingDesk"/>.</summary>
public static class DueMessages
{
    /// <summary>"Tomorrow at 20:30", with the way to say yes or no.</summary>
    public static View Reminder(Shop shop, Booking booking, DateTimeOffset now) => new(Phrase.Lines(
        new Phrase("booking.reminder", ("shop", shop.Name), ("when", Moment.Say(shop, now, booking.From))),
        BookingText.Party(booking)))
    {
        Rows = new Rows()
            .Row(booking.IsComing ? null : new Button(new Phrase("button.coming"), "coming"))
            .Row(OrderAhead.IsFor(shop, booking, now) ? new Button(new Phrase("button.ahead"), "ahead") : null)
            .Row(BookingLifecycle.Possible(booking, now).Contains(BookingTrigger.Cancel) ? new Button(new Phrase("button.cancel_booking"), "cancel") : null)
            .ToList(),
    };

    /// <summary>To the staff, with what closes it.</summary>
    public static View Unclosed(Shop shop, Booking booking, DateTimeOffset now) => new(new Phrase(
        booking.Kind == BookingKind.Room ? "booking.unclosed_room" : "booking.unclosed", ("number", booking.Number), ("name", booking.Name), ("when", Moment.Write(shop, now, booking.From))))
    {
        Rows = new Rows()
            .Row(
                new Button(new Phrase(booking.Kind == BookingKind.Room ? "button.booking_seat_room" : "button.booking_seat"), "seat"),
                new Button(new Phrase("button.booking_marknoshow"), "marknoshow"))
            .ToList(),
    };

    public static View Offer(Shop shop, Booking booking, DateTimeOffset now) => new(new Phrase(
        "booking.offer",
        ("count", booking.Party),
        ("when", Moment.Say(shop, now, booking.From)),
        ("until", TimeOnly.FromDateTime(shop.ToLocal(booking.HeldUntil ?? now)))))
    {
        Rows = new Rows()
            .Row(new Button(new Phrase("button.take_offer"), "take"))
            .Row(new Button(new Phrase("button.pass_offer"), "pass"))
            .ToList(),
    };
}

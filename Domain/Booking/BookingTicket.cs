using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>A booking as staff see it, with the buttons that move it on.</summary>
public static class BookingTicket
{
    /// <param name="asks">What the ticket asks for instead of its usual buttons, such as "decline": the reasons; null: nothing.</param>
    public static View Show(Shop shop, Booking booking, GuestHistory history, DateTimeOffset now, string? asks = null) => new(Phrase.Lines(
        BookingText.Title(booking),
        State(shop, booking),
        booking.IsComing ? new Phrase("booking.coming") : null,
        Phrase.Blank,
        BookingText.When(shop, booking),
        BookingText.Party(booking),
        BookingText.Place(booking),
        booking.Phone is { } phone
            ? new Phrase("ticket.customer", ("name", booking.Name), ("phone", phone))
            : new Phrase("ticket.customer_name", ("name", booking.Name)),
        history == GuestHistory.None ? null : new Phrase("booking.history", ("visits", history.Visits), ("noshows", history.NoShows)),
        booking.Email is { } email ? new Phrase("stay.email", ("email", email)) : null,
        booking.Stay is { } stay ? Phrase.Lines(StayText.Bill(stay)) : null,
        StayMessage.Fee(booking),
        BookingText.Deposit(booking),
        Occasions.Say(booking.Comment)))
    {
        Rows = asks == "decline" ? Reasons() : Moves(booking, now),
    };

    /// <summary>Where it is and who pressed last.</summary>
    private static Phrase State(Shop shop, Booking booking) => booking.Steps.LastOrDefault() switch
    {
        null => BookingText.Short(booking),
        { By: { } by, At: var at } => new Phrase("booking.state_by", ("status", BookingText.Short(booking)), ("by", by), ("time", Local(shop, at))),
        { At: var at } => new Phrase("booking.state", ("status", BookingText.Short(booking)), ("time", Local(shop, at))),
    };

    private static TimeOnly Local(Shop shop, DateTimeOffset at) => TimeOnly.FromDateTime(shop.ToLocal(at));

    private static IReadOnlyList<IReadOnlyList<Button>> Moves(Booking booking, DateTimeOffset now) => new Rows()
        .Grid(2, BookingLifecycle.Possible(booking, now)
            .Where(trigger => trigger is BookingTrigger.Approve or BookingTrigger.Decline or BookingTrigger.Seat or BookingTrigger.Leave or BookingTrigger.MarkNoShow)
            .Select(trigger => new Button(new Phrase($"button.booking_{trigger.ToString().ToLowerInvariant()}"), trigger.ToString().ToLowerInvariant())))
        .ToList();

    private static IReadOnlyList<IReadOnlyList<Button>> Reasons() => new Rows()
        .Grid(2, BookingDesk.Reasons.Select(reason => new Button(new Phrase($"button.decline_{reason}"), "decline", reason)))
        .Row(new Button(new Phrase("button.back"), "ticket"))
        .ToList();
}

using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>What comes of a press on a booking's ticket.</summary>
/// <param name="Changed">The booking as it is now; null: nothing changed.</param>
/// <param name="Toast">What the press is answered with.</param>
/// <param name="Asks">What the ticket is to ask for: see <see cref="BookingTicket.Show"/>.</param>
public sealed record BookingPress(Booking? Changed, Phrase? Toast, string? Asks = null);

/// <summary>Staff move bookings along; who may press was checked before.</summary>
public static class BookingDesk
{
    /// <summary>Why a booking can be declined; the texts are the keys decline.*.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["full", "closed", "party", "other"];

    /// <param name="by">The name that the ticket shows.</param>
    public static BookingPress Press(Booking booking, string verb, string? argument, string by, DateTimeOffset now) => verb switch
    {
        "ticket" => new(null, null),
        "decline" when argument is null => BookingLifecycle.After(booking, BookingTrigger.Decline, now) is null ? TooLate(booking) : new(null, null, "decline"),
        "decline" when Reasons.Contains(argument) => Move(booking with { DeclineReason = argument }, BookingTrigger.Decline, by, now),
        _ when Enum.TryParse<BookingTrigger>(verb, ignoreCase: true, out var trigger)
            && trigger is BookingTrigger.Approve or BookingTrigger.Seat or BookingTrigger.Leave or BookingTrigger.MarkNoShow => Move(booking, trigger, by, now),
        _ => new(null, new Phrase("desk.unknown")),
    };

    private static BookingPress Move(Booking booking, BookingTrigger trigger, string by, DateTimeOffset now) =>
        booking.After(trigger, now, by) is { } changed
            ? new(changed, new Phrase("desk.booking_done", ("number", booking.Number), ("status", BookingText.Short(changed))))
            : TooLate(booking);

    /// <summary>Says who was faster.</summary>
    private static BookingPress TooLate(Booking booking) => new(null, booking.Steps.LastOrDefault()?.By is { } by
        ? new Phrase("desk.booking_already_by", ("number", booking.Number), ("status", BookingText.Short(booking)), ("by", by))
        : new Phrase("desk.booking_already", ("number", booking.Number), ("status", BookingText.Short(booking))));
}

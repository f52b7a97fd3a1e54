using System.Globalization;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Booking;

/// <summary>What comes of a press on a booking's ticket.</summary>
/// <param name="Changed">The booking as it is now; null: nothing changed.</param>
/// <param name="Toast">What the press is answered with.</param>
/// <param name="Asks">What the ticket is to ask for: see <see cref="BookingTicket.Show"/>.</param>
public sealed record BookingPress(Booking? Changed, Phrase? Toast, string? Asks = null);

/// <summary>Staff move bookings along; who may press was checked before.</summary>
public static class BookingDesk
{
    /// <summary>Asks for another place or time.</summary>
    public const string AsksWhere = "move";

    /// <summary>Asks whether it is to be cancelled for the guest.</summary>
    public const string AsksWhether = "cancel";

    /// <summary>Asks for another time alone.</summary>
    public const string AsksWhen = "times";

    /// <summary>A party may come early, but not days before: then it was another ticket's button.</summary>
    private static readonly TimeSpan EarlyBy = TimeSpan.FromHours(12);

    /// <summary>Why a booking can be declined; the texts are the keys decline.*.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["full", "closed", "party", "other"];

    public static BookingPress Press(Booking booking, string verb, string? argument, Desk desk) => verb switch
    {
        "ticket" or "show" => new(null, null),
        "decline" when argument is null => BookingLifecycle.After(booking, BookingTrigger.Decline, desk.Now) is null ? TooLate(booking) : new(null, null, "decline"),
        "decline" when Reasons.Contains(argument) => Advance(booking with { DeclineReason = argument }, BookingTrigger.Decline, desk),
        AsksWhere or AsksWhen => CanMove(booking) ? new(null, null, verb) : TooLate(booking),
        AsksWhether when argument == "yes" => Advance(booking, BookingTrigger.Cancel, desk),
        AsksWhether => BookingLifecycle.After(booking, BookingTrigger.Cancel, desk.Now) is null ? TooLate(booking) : new(null, null, verb),
        "to" when Target(booking, argument) is { } names => Move(booking, BookingMoves.ToPlace(booking, names, desk), desk, AsksWhere),
        "at" when Target(booking, argument) is { } time => Move(booking, BookingMoves.ToTime(booking, Instant(time), desk), desk, AsksWhen),
        "to" or "at" => TooLate(booking),
        "paid" => Paid(booking),
        "marknoshow" when booking.Status == BookingStatus.Confirmed && desk.Now < booking.From => TooSoon(booking, desk),
        "seat" when booking.Status == BookingStatus.Confirmed && desk.Now < booking.From - EarlyBy => TooSoon(booking, desk),
        _ when Enum.TryParse<BookingTrigger>(verb, ignoreCase: true, out var trigger)
            && trigger is BookingTrigger.Approve or BookingTrigger.Seat or BookingTrigger.Leave or BookingTrigger.MarkNoShow => Advance(booking, trigger, desk),
        _ => new(null, new Phrase("desk.unknown")),
    };

    public static bool CanMove(Booking booking) => booking.IsOpen && booking.Status != BookingStatus.Held;

    /// <summary>A button names the step it was drawn at: of two who move a booking at once, the second is told, and moves nothing.</summary>
    internal static string Argument(Booking booking, string target) => $"{booking.Steps.Count.ToString(CultureInfo.InvariantCulture)}:{target}";

    private static BookingPress TooSoon(Booking booking, Desk desk) => new(null, new Phrase("desk.booking_too_soon", ("when", BookingText.When(desk.Shop, booking))));

    private static string? Target(Booking booking, string? argument) =>
        CanMove(booking) && argument?.Split(':', 2) is [var step, var target] && step == booking.Steps.Count.ToString(CultureInfo.InvariantCulture) ? target : null;

    private static DateTimeOffset Instant(string unixSeconds) =>
        long.TryParse(unixSeconds, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.MinValue;

    private static BookingPress Advance(Booking booking, BookingTrigger trigger, Desk desk) =>
        booking.After(trigger, desk.Now, desk.By) is { } changed
            ? new(Reminding(changed, desk), new Phrase("desk.booking_done", ("number", booking.Number), ("status", BookingText.Short(changed))))
            : TooLate(booking);

    private static BookingPress Move(Booking before, Booking? moved, Desk desk, string asks) => moved is null
        ? new(null, new Phrase("desk.place_gone"), asks)
        : new(
            Reminding(moved with { Steps = [.. moved.Steps, new(moved.Status, desk.Now, desk.By)] }, desk),
            new Phrase("desk.booking_moved", ("number", before.Number), ("place", BookingText.Place(moved))));

    /// <summary>Who did not have the deposit yet has it now.</summary>
    private static BookingPress Paid(Booking booking) => booking is { Deposit: not null, DepositReceived: false, IsOpen: true }
        ? new(booking with { DepositReceived = true }, new Phrase("desk.deposit_done", ("number", booking.Number)))
        : TooLate(booking);

    /// <summary>The next reminder is that of the time and status it has now.</summary>
    private static Booking Reminding(Booking booking, Desk desk) => booking with { RemindAt = Reminders.Next(booking, desk.Now) };

    /// <summary>Says who was faster.</summary>
    private static BookingPress TooLate(Booking booking) => new(null, booking.Steps.LastOrDefault()?.By is { } by
        ? new Phrase("desk.booking_already_by", ("number", booking.Number), ("status", BookingText.Short(booking)), ("by", by))
        : new Phrase("desk.booking_already", ("number", booking.Number), ("status", BookingText.Short(booking))));
}

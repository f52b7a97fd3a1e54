using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>What a customer can do with a booking of their own, from its message, a reminder, or "My bookings".</summary>
internal static class BookingActions
{
    public static Step On(string verb, long bookingId, Visit visit)
    {
        if (visit.Bookings.FirstOrDefault(booking => booking.Id == bookingId) is not { } booking)
        {
            return Everywhere.Open(verb, null, visit) ?? Step.Stay(visit.Session).Toasting(new Phrase("booking.gone"));
        }

        return verb switch
        {
            "rebook" => TableDrafts.Change(booking, visit),
            "cancel" => AskToCancel(booking, visit),
            "yes" => Cancel(booking, visit),
            "take" => TableWaits.Take(booking, visit),
            "pass" => TableWaits.Pass(booking, visit),
            "coming" => Coming(booking, visit),
            _ => Everywhere.Open(verb, null, visit) ?? Step.Stay(visit.Session),
        };
    }

    private static Step AskToCancel(Booking booking, Visit visit) => Cancelled(booking, visit) is null
        ? Step.Stay(visit.Session).Toasting(TooLate(booking, visit))
        : Step.Go(Trigger.CancelBooking, visit.Session with { BookingId = booking.Id });

    private static Step Cancel(Booking booking, Visit visit)
    {
        var session = visit.Session with { BookingId = booking.Id };
        return Cancelled(booking, visit) is { } cancelled
            ? Step.Go(Trigger.OpenBooking, session)
                .Toasting(new Phrase("booking.cancelled_toast", ("number", booking.Number)))
                .Doing(new Fact.BookingChanged(cancelled))
            : Step.Go(Trigger.OpenBooking, session).Toasting(TooLate(booking, visit));
    }

    /// <summary>Null when it is too late: the deadline is over, or the party is there.</summary>
    private static Booking? Cancelled(Booking booking, Visit visit) =>
        booking.Status == BookingStatus.Held || (booking.Kind == BookingKind.Table && visit.Now > visit.Shop.TableBooking?.CancelUntil(booking.From))
            ? null
            : booking.After(BookingTrigger.Cancel, visit.Now) is { } cancelled ? cancelled with { RemindAt = null } : null;

    private static Phrase TooLate(Booking booking, Visit visit) => booking.IsOpen && visit.Shop.Phone is { } phone
        ? new Phrase("booking.too_late_call", ("phone", phone))
        : new Phrase("booking.too_late");

    private static Step Coming(Booking booking, Visit visit) => booking.Status is BookingStatus.Confirmed
        ? Step.Stay(visit.Session)
            .Toasting(new Phrase("booking.coming_toast"))
            .Doing(new Fact.BookingChanged(booking with { IsComing = true }))
        : Step.Stay(visit.Session).Toasting(new Phrase("booking.too_late"));
}

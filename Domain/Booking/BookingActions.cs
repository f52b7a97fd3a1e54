using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;

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
            "rebook" when booking.Kind == BookingKind.Room => ChangeStay(booking, visit),
            "rebook" => TableDrafts.Change(booking, visit),
            "cancel" => AskToCancel(booking, visit),
            "ahead" => OrderAhead.Begin(booking, visit),
            "take" => TableWaits.Take(booking, visit),
            "pass" => TableWaits.Pass(booking, visit),
            "coming" => Coming(booking, visit),
            _ => Everywhere.Open(verb, null, visit) ?? Step.Stay(visit.Session),
        };
    }

    private static Step ChangeStay(Booking booking, Visit visit) => StayActions.MayChange(booking, visit.Shop, visit.Now)
        ? Stays.Change(visit, booking)
        : Step.Stay(visit.Session).Toasting(Cancelling.TooLate(booking, visit));

    private static Step AskToCancel(Booking booking, Visit visit) => Cancelling.Try(booking, visit) is null
        ? Step.Stay(visit.Session).Toasting(Cancelling.TooLate(booking, visit))
        : Step.Go(Trigger.CancelBooking, visit.Session with { BookingId = booking.Id });

    private static Step Coming(Booking booking, Visit visit) => booking.Status is BookingStatus.Confirmed
        ? Step.Stay(visit.Session)
            .Toasting(new Phrase("booking.coming_toast"))
            .Doing(new Fact.BookingChanged(booking with { IsComing = true }))
        : Step.Stay(visit.Session).Toasting(new Phrase("booking.too_late"));
}

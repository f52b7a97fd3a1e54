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

        if (booking.Kind == BookingKind.Room && StayActions.On(verb, booking, visit) is { } step)
        {
            return step;
        }

        return verb switch
        {
            "cancel" => Cancel(booking, visit),
            "coming" => Coming(booking, visit),
            _ => Everywhere.Open(verb, null, visit) ?? Step.Stay(visit.Session),
        };
    }

    private static Step Cancel(Booking booking, Visit visit)
    {
        if (booking.Kind == BookingKind.Table && visit.Now > visit.Shop.TableBooking?.CancelUntil(booking.From)
            || booking.After(BookingTrigger.Cancel, visit.Now) is not { } cancelled)
        {
            return Step.Stay(visit.Session).Toasting(booking.IsOpen && visit.Shop.Phone is { } phone
                ? new Phrase("booking.too_late_call", ("phone", phone))
                : new Phrase("booking.too_late"));
        }

        return Step.Stay(visit.Session)
            .Toasting(new Phrase("booking.cancelled_toast", ("number", booking.Number)))
            .Doing(new Fact.BookingChanged(cancelled with { RemindAt = null }));
    }

    private static Step Coming(Booking booking, Visit visit) => booking.Status is BookingStatus.Confirmed
        ? Step.Stay(visit.Session)
            .Toasting(new Phrase("booking.coming_toast"))
            .Doing(new Fact.BookingChanged(booking with { IsComing = true }))
        : Step.Stay(visit.Session).Toasting(new Phrase("booking.too_late"));
}

using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>Until when a customer can cancel: a table until the shop's deadline, a room until they should be there, whatever it costs.</summary>
internal static class Cancelling
{
    /// <summary>The booking as it would be; null when it is too late, or nothing is booked (any more).</summary>
    public static Booking? Try(Booking booking, Visit visit)
    {
        var isInTime = booking.Kind == BookingKind.Room ? StayActions.MayCancel(booking, visit.Now) : !(visit.Now > visit.Shop.TableBooking?.CancelUntil(booking.From));
        return booking.Status != BookingStatus.Held && isInTime && booking.After(BookingTrigger.Cancel, visit.Now) is { } cancelled
            ? cancelled with { RemindAt = null }
            : null;
    }

    public static Phrase TooLate(Booking booking, Visit visit) => booking.IsOpen && visit.Shop.Phone is { } phone
        ? new Phrase("booking.too_late_call", ("phone", phone))
        : new Phrase("booking.too_late");
}

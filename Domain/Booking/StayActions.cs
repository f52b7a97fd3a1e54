using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>What a customer can do with a room they booked.</summary>
internal static class StayActions
{
    /// <summary>Null when the verb is none of a room's.</summary>
    public static Step? On(string verb, Booking booking, Visit visit) => verb switch
    {
        "cancel" or "yes" when MayCancel(booking, visit.Now) => Step.Go(Trigger.CancelStay, visit.Session with { BookingId = booking.Id }),
        "rebook" when MayChange(booking, visit.Shop, visit.Now) => Stays.Change(visit, booking),
        "cancel" or "yes" or "rebook" => Step.Stay(visit.Session).Toasting(TooLate(visit)),
        _ => null,
    };

    /// <summary>Not once the guest should be there: that is for the reception to settle.</summary>
    public static bool MayCancel(Booking booking, DateTimeOffset now) =>
        booking.Status is BookingStatus.Confirmed or BookingStatus.Requested && now < booking.From;

    /// <summary>As long as cancelling is free: else a change of the dates would be a way around the fee.</summary>
    public static bool MayChange(Booking booking, Shop shop, DateTimeOffset now) =>
        shop.RoomBooking is not null && MayCancel(booking, now) && !(now >= booking.Stay?.FreeUntil);

    public static Phrase TooLate(Visit visit) => visit.Shop.Phone is { } phone
        ? new Phrase("booking.too_late_call", ("phone", phone))
        : new Phrase("booking.too_late");
}

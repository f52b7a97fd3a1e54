using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Booking;

/// <summary>What a customer can do with a room they booked.</summary>
internal static class StayActions
{
    /// <summary>Not once the guest should be there: that is for the reception to settle.</summary>
    public static bool MayCancel(Booking booking, DateTimeOffset now) =>
        booking.Status is BookingStatus.Confirmed or BookingStatus.Requested && now < booking.From;

    /// <summary>As long as cancelling is free: else a change of the dates would be a way around the fee.</summary>
    public static bool MayChange(Booking booking, Shop shop, DateTimeOffset now) =>
        shop.RoomBooking is not null && MayCancel(booking, now) && !(now >= booking.Stay?.FreeUntil);
}

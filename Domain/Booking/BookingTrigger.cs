namespace ShopBot.Domain.Booking;

/// <summary>What moves a booking on.</summary>
public enum BookingTrigger
{
    /// <summary>The customer's: to be approved by staff, also a change to a confirmed booking that needs approval.</summary>
    Request,

    /// <summary>The customer's, where no approval is needed.</summary>
    Confirm,
    Approve,
    Decline,

    /// <summary>The party has come; for rooms: has arrived.</summary>
    Seat,
    Leave,
    MarkNoShow,

    /// <summary>The customer's, or the staff's for them.</summary>
    Cancel,

    /// <summary>The clock's.</summary>
    Expire,
}

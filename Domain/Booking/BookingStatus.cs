namespace ShopBot.Domain.Booking;

public enum BookingStatus
{
    /// <summary>The place is kept for minutes, while the customer makes up their mind.</summary>
    Held,

    /// <summary>Staff have to approve it; its place is kept.</summary>
    Requested,
    Confirmed,

    /// <summary>The party is there; for rooms: has arrived.</summary>
    Seated,
    Left,
    Declined,
    Cancelled,
    NoShow,

    /// <summary>A hold that ran out, or a request that nobody answered in time.</summary>
    Expired,
}

/// <param name="At">In UTC.</param>
/// <param name="By">Name of the member of staff who pressed; null when it was the customer or the clock.</param>
public sealed record BookingStep(BookingStatus Status, DateTimeOffset At, string? By);

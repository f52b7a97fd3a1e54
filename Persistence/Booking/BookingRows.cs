using ShopBot.Domain.Booking;

namespace ShopBot.Persistence.Booking;

/// <summary>What was loaded of the bookings for a batch.</summary>
internal sealed class BookingRows
{
    /// <summary>Those of the batch's customers that are not over yet, and those that were asked for.</summary>
    public Dictionary<long, BookingRow> Bookings { get; init; } = [];

    /// <summary>What is taken from now on, by booking, and by block with a minus; null: the batch does not look at the calendar.</summary>
    public Dictionary<long, Occupancy>? Taken { get; init; }

    /// <summary>By customer.</summary>
    public Dictionary<long, GuestHistory> Histories { get; init; } = [];

    public Dictionary<long, WaitingRow> Waitlist { get; init; } = [];

    public long LastBookingId { get; set; }

    public long LastBlockId { get; set; }

    public long LastWaitingId { get; set; }
}

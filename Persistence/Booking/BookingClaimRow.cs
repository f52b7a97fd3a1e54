namespace ShopBot.Persistence.Booking;

/// <summary>
/// One grain of one resource is taken: see <see cref="Domain.Booking.ResourceGrain"/>. The key is what keeps two guests from the same
/// place, whatever any process believes.
/// </summary>
public sealed class BookingClaimRow
{
    public int ShopId { get; init; }

    public required string ResourceId { get; init; }

    public long Grain { get; init; }

    /// <summary>A block's id is negative here.</summary>
    public long BookingId { get; init; }

    /// <summary>Since then anybody may take it away; null: it is no hold.</summary>
    public DateTimeOffset? HeldUntil { get; init; }
}

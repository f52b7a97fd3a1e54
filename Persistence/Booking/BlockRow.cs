namespace ShopBot.Persistence.Booking;

/// <summary>Staff took a resource out for a period.</summary>
public sealed class BlockRow
{
    public int ShopId { get; init; }

    /// <summary>Counts up from 1 in each shop.</summary>
    public long Id { get; init; }

    public required string ResourceId { get; init; }

    public DateTimeOffset From { get; init; }

    public DateTimeOffset To { get; init; }

    /// <summary>Name of the member of staff.</summary>
    public required string By { get; init; }

    public DateTimeOffset MadeAt { get; init; }
}

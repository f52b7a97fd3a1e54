namespace ShopBot.Persistence.Booking;

/// <summary>A party that waits for a table on a day; first come, first offered.</summary>
public sealed class WaitingRow
{
    public int ShopId { get; init; }

    /// <summary>Counts up from 1 in each shop.</summary>
    public long Id { get; init; }

    public long CustomerId { get; init; }

    public long ChatId { get; init; }

    public required string Language { get; init; }

    public required string Name { get; init; }

    public DateOnly Day { get; init; }

    public int Party { get; init; }

    /// <summary>Null: any.</summary>
    public string? Area { get; init; }

    /// <summary>The wall clock's time they would like best; null: any.</summary>
    public TimeOnly? Wish { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>The hold that was offered, while it lasts.</summary>
    public long? OfferedBookingId { get; set; }
}

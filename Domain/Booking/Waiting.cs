namespace ShopBot.Domain.Booking;

/// <summary>A party that waits for a table on a full day. The first in line is offered what becomes free.</summary>
public sealed record Waiting
{
    /// <summary>Counts up from 1 in each shop: the line.</summary>
    public required long Id { get; init; }

    public required long CustomerId { get; init; }

    public required long ChatId { get; init; }

    public required string Language { get; init; }

    public required string Name { get; init; }

    public required DateOnly Day { get; init; }

    public required int Party { get; init; }

    /// <summary>Null: any.</summary>
    public string? Area { get; init; }

    /// <summary>The wall clock's time they would like best; null: any.</summary>
    public TimeOnly? Wish { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The hold that is offered to them; null: they wait.</summary>
    public long? OfferedBookingId { get; init; }
}

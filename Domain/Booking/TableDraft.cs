namespace ShopBot.Domain.Booking;

/// <summary>The answers given so far on the way to a table; null: not asked yet.</summary>
public sealed record TableDraft
{
    public const int MaxCommentLength = 500;

    /// <summary>Becomes the booking's unique key: however often Confirm arrives, there is one booking.</summary>
    public required Guid Id { get; init; }

    /// <summary>The booking that keeps the place meanwhile; null: none yet.</summary>
    public long? HoldId { get; init; }

    /// <summary>The confirmed booking that is being changed; null: it is a new one.</summary>
    public long? ChangesId { get; init; }

    public int? Party { get; init; }

    /// <summary>A day of the month that the calendar shows; null: the first month with a free day.</summary>
    public DateOnly? Month { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>In UTC.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Id of an area; null: any.</summary>
    public string? Area { get; init; }

    public string? Name { get; init; }

    public string? Phone { get; init; }

    /// <summary>The occasion, or anything the shop should know; empty: nothing.</summary>
    public string? Comment { get; init; }
}

namespace ShopBot.Domain.Booking;

/// <summary>The answers given so far on the way to a room; null: not asked yet.</summary>
public sealed record StayDraft
{
    /// <summary>Becomes the booking's unique key: however often Confirm arrives, there is one booking.</summary>
    public required Guid Id { get; init; }

    /// <summary>The booking that keeps the room meanwhile; null: none yet.</summary>
    public long? HoldId { get; init; }

    /// <summary>The confirmed booking that is being changed; null: it is a new one.</summary>
    public long? ChangesId { get; init; }

    /// <summary>The first of the month that the calendar shows.</summary>
    public DateOnly? Month { get; init; }

    public DateOnly? Arrival { get; init; }

    public DateOnly? Departure { get; init; }

    public int? Party { get; init; }

    /// <summary>A <see cref="RoomType.Id"/>.</summary>
    public string? RoomType { get; init; }

    /// <summary>Whether the room's price is shown night by night.</summary>
    public bool ByNight { get; init; }

    /// <summary>Ids of <see cref="StayOption"/>; null: not asked yet.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    public string? Name { get; init; }

    public string? Phone { get; init; }

    /// <summary>Empty: the guest gives none.</summary>
    public string? Email { get; init; }

    /// <summary>Empty: nothing.</summary>
    public string? Comment { get; init; }

    /// <summary>The total the summary showed, in minor units: nothing is booked at another.</summary>
    public long? ShownTotal { get; init; }
}

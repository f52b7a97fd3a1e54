using ShopBot.Domain.Booking;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Customers;

/// <summary>What the shop knows of a customer, on one card.</summary>
public sealed record CustomerCard
{
    public const int MaxLabelLength = 32;

    public required long Id { get; init; }

    public required string Name { get; init; }

    public required string Language { get; init; }

    /// <summary>In the order in which they were added.</summary>
    public required IReadOnlyList<ContactPoint> ContactPoints { get; init; }

    public required IReadOnlyList<Consent> Consents { get; init; }

    /// <summary>Last used first.</summary>
    public required IReadOnlyList<DeliveryAddress> Addresses { get; init; }

    /// <summary>Without those that were rejected or cancelled.</summary>
    public required int Orders { get; init; }

    /// <summary>What these orders came to, in the shop's currency of today.</summary>
    public required Money Spent { get; init; }

    /// <summary>In UTC; null: they never ordered.</summary>
    public DateTimeOffset? LastOrderAt { get; init; }

    /// <summary>All that were confirmed or more, whatever became of them.</summary>
    public required int Bookings { get; init; }

    public required GuestHistory History { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<CustomerNote> Notes { get; init; }

    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The campaign of the first deep link they came by; null: none.</summary>
    public string? Source { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>In UTC, to the hour.</summary>
    public required DateTimeOffset LastSeenAt { get; init; }
}

/// <param name="Value">The numeric user id, the number in international form, or the address in lower case.</param>
/// <param name="AddedAt">In UTC.</param>
public sealed record ContactPoint(ContactChannel Channel, string Value, DateTimeOffset AddedAt);

/// <param name="By">Name of the member of staff.</param>
/// <param name="At">In UTC.</param>
public sealed record CustomerNote(long Id, string Text, string By, DateTimeOffset At)
{
    public const int MaxLength = 500;
}

/// <summary>Enough to choose one.</summary>
public sealed record FoundCustomer(long Id, string Name, string? Phone, string? Email);

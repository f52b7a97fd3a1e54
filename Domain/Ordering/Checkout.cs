using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Ordering;

/// <summary>The answers given so far on the way from cart to order; null: not asked yet.</summary>
public sealed record Checkout
{
    public const int MaxCommentLength = 500;

    /// <summary>Becomes the order's unique key: however often Confirm arrives, there is one order.</summary>
    public Guid Id { get; init; }

    /// <summary>The booked table that it is ordered ahead for; null: none.</summary>
    public long? BookingId { get; init; }

    /// <summary>Name of somebody that staff write the order down for; empty: they gave a number only.</summary>
    public string? Caller { get; init; }

    public Way? Way { get; init; }

    public string? Table { get; init; }

    /// <summary>Its zone is still empty when the address was typed and there are several zones.</summary>
    public DeliveryAddress? Address { get; init; }

    public TimeChoice? Time { get; init; }

    /// <summary>The day whose slots are shown, in the shop's wall clock.</summary>
    public DateOnly? Day { get; init; }

    public string? Phone { get; init; }

    public PaymentMethod? Payment { get; init; }

    public ChangeChoice? Change { get; init; }

    public string? Comment { get; init; }

    /// <summary>The total the summary showed, in minor units: nothing is ordered at another.</summary>
    public long? ShownTotal { get; init; }

    /// <summary>In how many minutes the summary said it would be there; null unless "as soon as possible" was chosen.</summary>
    public int? ShownMinutes { get; init; }
}

/// <param name="Slot">Null: as soon as possible.</param>
public sealed record TimeChoice(Slot? Slot);

/// <param name="From">What the customer pays with; null: exact.</param>
public sealed record ChangeChoice(Money? From);

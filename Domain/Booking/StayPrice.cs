using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Booking;

/// <summary>
/// What a stay costs, and the terms it was agreed on: a booking keeps it whatever the rules become.
/// <see cref="Total"/> is always nights + options + the tax per person, plus the taxes where prices do not contain them.
/// </summary>
public sealed record StayPrice
{
    public required IReadOnlyList<NightPrice> Nights { get; init; }

    /// <summary>Those that were chosen, in the order of the rules.</summary>
    public IReadOnlyList<OptionPrice> Options { get; init; } = [];

    /// <summary>On nights and options: one entry a rate, in the order of the shop file.</summary>
    public IReadOnlyList<TaxAmount> Taxes { get; init; } = [];

    /// <summary>Whether the prices contain <see cref="Taxes"/>.</summary>
    public required bool TaxesIncluded { get; init; }

    /// <summary>Null: the shop has none.</summary>
    public PersonTaxPrice? PersonTax { get; init; }

    public required Money Total { get; init; }

    /// <summary>To be paid before, a part of <see cref="Total"/>; null: nothing.</summary>
    public Money? Deposit { get; init; }

    /// <summary>In UTC: before it cancelling is free; null: always.</summary>
    public DateTimeOffset? FreeUntil { get; init; }

    /// <summary>What cancelling costs from <see cref="FreeUntil"/> on, and not coming; zero when it is always free.</summary>
    public required Money LateFee { get; init; }

    /// <summary>What cancelling at <paramref name="instant"/> costs.</summary>
    public Money FeeAt(DateTimeOffset instant) => instant >= FreeUntil ? LateFee : Money.Zero(Total.Currency);
}

/// <param name="Date">Of the evening.</param>
/// <param name="Room">With the guests included.</param>
/// <param name="ExtraGuests">All guests above them together.</param>
public sealed record NightPrice(DateOnly Date, Money Room, Money ExtraGuests)
{
    public Money Total => Room + ExtraGuests;
}

/// <param name="Times">How often <paramref name="Price"/> is paid: guests x nights for breakfast.</param>
public sealed record OptionPrice(string Id, LocalText Name, Money Price, int Times)
{
    public Money Total => Price * Times;
}

public sealed record PersonTaxPrice(LocalText Name, Money Amount);

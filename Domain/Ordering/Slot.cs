namespace ShopBot.Domain.Ordering;

/// <summary>A stretch of time that an order can be had in. The wall clock is the shop's.</summary>
/// <param name="From">Begin, in UTC.</param>
/// <param name="Length">As <see cref="Catalog.SlotRules.StepMinutes"/>.</param>
public readonly record struct Slot(DateTimeOffset From, TimeSpan Length)
{
    public DateTimeOffset To => From + Length;
}

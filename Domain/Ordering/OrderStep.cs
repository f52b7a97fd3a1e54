namespace ShopBot.Domain.Ordering;

/// <param name="By">Name of the member of staff who pressed; null when it was the customer.</param>
public sealed record OrderStep(OrderStatus Status, DateTimeOffset At, string? By);

namespace ShopBot.Domain.Ordering;

/// <summary>Money that the shop gave back for an order, by hand: this is the note of it.</summary>
/// <param name="Reason">In the words of whoever gave it; at most <see cref="MaxReason"/> characters, empty where they gave none and once the customer was forgotten.</param>
public sealed record Refund(Money Amount, string Reason, string By, DateTimeOffset At)
{
    public const int MaxReason = 200;

    /// <summary>So many of one order: ticket and status message name each.</summary>
    public const int MostOfAnOrder = 5;
}

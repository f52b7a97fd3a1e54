using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Conversation;

/// <summary>What a turn made true; the store turns facts into rows and messages in one transaction.</summary>
public abstract record Fact
{
    private Fact()
    {
    }

    public sealed record OrderPlaced(Order Order) : Fact;

    /// <param name="Order">As it is after the change.</param>
    public sealed record OrderChanged(Order Order) : Fact;
}

using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Ordering;

/// <summary>One order, which comes as <see cref="Desk.Order"/>.</summary>
public sealed record OrderLook(long OrderId) : Look;

/// <summary>That it was asked for: the order itself is loaded with the batch, so that a change before it counts.</summary>
public sealed record FoundOrder(long OrderId) : Found;

/// <param name="Text">Digits: a number of at most three, or part of a telephone; else part of a name.</param>
/// <param name="Page">From 0, the newest first.</param>
public sealed record OrdersLook(string Text, int Page) : Look
{
    public const int PageSize = 8;
}

/// <summary>An order in a list.</summary>
public sealed record OrderSummary(long Id, int Number, string CustomerName, DateTimeOffset PlacedAt, OrderStatus Status, Money Total);

/// <summary>A page of them; where the first has one alone, that is found as a <see cref="FoundOrder"/>.</summary>
public sealed record FoundOrders(IReadOnlyList<OrderSummary> Orders, bool HasOlder) : Found
{
    /// <summary>Null where there are more, or none.</summary>
    public OrderSummary? Only => !HasOlder && Orders is [var only] ? only : null;
}

/// <summary>What an action of the team does to an order.</summary>
/// <param name="Order">As it is now.</param>
public sealed record OrderDeed(Order Order)
{
    /// <summary>The customer is told that it is further now, as after a press on its ticket.</summary>
    public bool MovesOn { get; init; }

    /// <summary>A line that rings, in the customer's own chat; null: none.</summary>
    public Phrase? ToCustomer { get; init; }

    /// <summary>The ticket comes anew at the end of the staff chat; where it was, it loses its buttons.</summary>
    public bool TicketAnew { get; init; }
}

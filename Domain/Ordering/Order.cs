using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Ordering;

/// <summary>What was ordered, with names, prices and taxes as they were when it was placed.</summary>
public sealed record Order
{
    public const int NumbersInUse = 999;

    /// <summary>The chat of somebody who has none, or was forgotten: nothing is sent there.</summary>
    public const long NoChat = 0;

    /// <summary>Counts up from 1 in each shop.</summary>
    public required long Id { get; init; }

    /// <summary>1 to <see cref="NumbersInUse"/>, then from 1 again: short enough to be called out.</summary>
    public int Number => NumberOf(Id);

    /// <summary>The checkout it came from: a unique key, so that a checkout becomes one order at most.</summary>
    public required Guid CheckoutId { get; init; }

    public required long CustomerId { get; init; }

    /// <summary>The chat that is told about it; <see cref="NoChat"/>: none is.</summary>
    public required long ChatId { get; init; }

    /// <summary>The language the customer is told in.</summary>
    public required string Language { get; init; }

    public required string CustomerName { get; init; }

    /// <summary>International form; null only for orders at the table.</summary>
    public string? Phone { get; init; }

    public required Way Way { get; init; }

    public DeliveryAddress? Address { get; init; }

    /// <summary>The tables of <see cref="BookingId"/> with commas, else the one that was scanned or chosen.</summary>
    public string? Table { get; init; }

    /// <summary>The booked table it was ordered ahead for, whose time it follows; null: none.</summary>
    public long? BookingId { get; init; }

    /// <summary>The slot the customer chose, or the one that their booking gave; null: as soon as possible.</summary>
    public Slot? Slot { get; init; }

    /// <summary>When it is to be there: the slot's begin, or the promise for "as soon as possible".</summary>
    public required DateTimeOffset DueAt { get; init; }

    public required PaymentMethod Payment { get; init; }

    /// <summary>The note or coin the customer will pay with; null: exact, or not in cash.</summary>
    public Money? ChangeFrom { get; init; }

    /// <summary>At most 500 characters.</summary>
    public string? Comment { get; init; }

    public required IReadOnlyList<OrderLine> Lines { get; init; }

    public required Totals Totals { get; init; }

    /// <summary>The campaign of the deep link that brought the customer.</summary>
    public string? Source { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    public OrderStatus Status { get; init; } = OrderStatus.Placed;

    /// <summary>What staff promised on accepting, in minutes; null for a slot, and before.</summary>
    public int? Minutes { get; init; }

    public RejectReason? RejectReason { get; init; }

    public OrderChannel Channel { get; init; }

    /// <summary>When somebody is to hear that nobody has answered it, in UTC; null: not any more. See <see cref="Chase"/>.</summary>
    public DateTimeOffset? ChaseAt { get; init; }

    /// <summary>The last <see cref="ChaseStep"/> that was taken; 0: none.</summary>
    public int Chased { get; init; }

    /// <summary>What was given back, oldest first; never more than the total.</summary>
    public IReadOnlyList<Refund> Refunds { get; init; } = [];

    public Money Refunded => Refunds.Aggregate(Money.Zero(Totals.Total.Currency), (sum, refund) => sum + refund.Amount);

    /// <summary>Every change of status, oldest first.</summary>
    public IReadOnlyList<OrderStep> Steps { get; init; } = [];

    public static int NumberOf(long id) => (int)((id - 1) % NumbersInUse) + 1;

    /// <summary>Null while staff have not accepted it.</summary>
    public DateTimeOffset? AcceptedAt => Steps.FirstOrDefault(step => step.Status == OrderStatus.Accepted)?.At;

    /// <summary>When the kitchen was done with it: it was ready, or went out at once. Null when nobody said so; handing over comes whenever it comes.</summary>
    public DateTimeOffset? ReadyAt => Steps.FirstOrDefault(step => step.Status is OrderStatus.Ready or OrderStatus.OnItsWay)?.At;

    public bool IsOpen => Status is not (OrderStatus.Delivered or OrderStatus.Rejected or OrderStatus.Cancelled);
}

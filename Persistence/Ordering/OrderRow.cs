using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;

namespace ShopBot.Persistence.Ordering;

/// <summary>An order as it was placed, and where it is now. Amounts are minor units of <see cref="Currency"/>.</summary>
public sealed class OrderRow
{
    public int ShopId { get; init; }

    public long Id { get; init; }

    /// <summary>Unique: a checkout becomes one order, however often it is confirmed.</summary>
    public Guid CheckoutId { get; init; }

    /// <summary>Counts the changes: of two members of staff who press at once, one is told that the other was faster.</summary>
    public int Version { get; set; }

    public long CustomerId { get; init; }

    /// <summary>Where the customer is told about it; <see cref="Order.NoChat"/>: they are not there any more.</summary>
    public long ChatId { get; init; }

    public required string Language { get; init; }

    public required string CustomerName { get; init; }

    public string? Phone { get; init; }

    public Way Way { get; init; }

    /// <summary>JSON; null unless it is delivered.</summary>
    public string? Address { get; init; }

    public string? Table { get; set; }

    /// <summary>The booked table it was ordered ahead for; null: none.</summary>
    public long? BookingId { get; init; }

    /// <summary>The slot whose place in the kitchen it takes.</summary>
    public DateTimeOffset KitchenSlot { get; set; }

    /// <summary>The begin of the slot that was chosen; null: as soon as possible.</summary>
    public DateTimeOffset? SlotFrom { get; set; }

    public int? SlotMinutes { get; set; }

    public DateTimeOffset DueAt { get; set; }

    public PaymentMethod Payment { get; init; }

    public long? ChangeFrom { get; set; }

    public string? Comment { get; init; }

    public required string Currency { get; init; }

    public long Subtotal { get; set; }

    public long Discount { get; set; }

    /// <summary>JSON; null when nothing was taken off.</summary>
    public string? DiscountName { get; set; }

    public long Delivery { get; set; }

    /// <summary>JSON: one entry a rate.</summary>
    public required string Taxes { get; set; }

    public bool TaxesIncluded { get; init; }

    public long Total { get; set; }

    public string? Source { get; init; }

    public DateTimeOffset PlacedAt { get; init; }

    public OrderStatus Status { get; set; }

    public int? Minutes { get; set; }

    public RejectReason? RejectReason { get; set; }

    public OrderChannel Channel { get; init; }

    /// <summary>When somebody is to hear that nobody has answered it; null once somebody has.</summary>
    public DateTimeOffset? ChaseAt { get; set; }

    public int Chased { get; set; }

    /// <summary>The sum of <see cref="Refunds"/>.</summary>
    public long Refunded { get; set; }

    /// <summary>JSON; null: nothing was given back.</summary>
    public string? Refunds { get; set; }

    /// <summary>JSON: every change of status.</summary>
    public required string Steps { get; set; }

    /// <summary>One of the steps, to count with.</summary>
    public DateTimeOffset? AcceptedAt { get; set; }

    /// <inheritdoc cref="Order.ReadyAt"/>
    public DateTimeOffset? ReadyAt { get; set; }

    /// <summary>The customer's message that follows this order.</summary>
    public int? StatusMessageId { get; set; }

    /// <summary>Where the ticket stands: where it was sent last, or a press showed that it had arrived.</summary>
    public long? TicketChatId { get; set; }

    public int? TicketMessageId { get; set; }

    public List<OrderLineRow> Lines { get; init; } = [];
}

public sealed class OrderLineRow
{
    public int ShopId { get; init; }

    public long OrderId { get; init; }

    /// <summary>From 0; a line that was taken off leaves a gap.</summary>
    public int Position { get; init; }

    public required string ProductId { get; init; }

    public string? VariantId { get; init; }

    /// <summary>JSON: the product's name as it was, in every language.</summary>
    public required string Name { get; init; }

    public string? VariantName { get; init; }

    /// <summary>JSON.</summary>
    public required string Options { get; init; }

    public int Quantity { get; set; }

    public long UnitPrice { get; init; }

    public long Total { get; set; }

    public required string TaxRateId { get; init; }

    public decimal TaxPercent { get; init; }

    public string? Note { get; init; }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;

namespace ShopBot.Persistence.Ordering;

/// <summary>Orders to rows and back, without loss.</summary>
internal static class OrderMapping
{
    private static readonly OrderJsonContext Json = new(Catalog.DocumentJson.Options());

    public static OrderRow ToRow(Order order, int shopId, DateTimeOffset kitchenSlot, int? statusMessageId) => new()
    {
        ShopId = shopId,
        Id = order.Id,
        CheckoutId = order.CheckoutId,
        CustomerId = order.CustomerId,
        ChatId = order.ChatId,
        Language = order.Language,
        CustomerName = order.CustomerName,
        Phone = order.Phone,
        Way = order.Way,
        Address = order.Address is null ? null : JsonSerializer.Serialize(order.Address, Json.DeliveryAddress),
        Table = order.Table,
        BookingId = order.BookingId,
        KitchenSlot = kitchenSlot,
        SlotFrom = order.Slot?.From,
        SlotMinutes = (int?)order.Slot?.Length.TotalMinutes,
        DueAt = order.DueAt,
        Payment = order.Payment,
        ChangeFrom = order.ChangeFrom?.Minor,
        Comment = order.Comment,
        Currency = order.Totals.Total.Currency.Code,
        Subtotal = order.Totals.Subtotal.Minor,
        Discount = order.Totals.Discount.Minor,
        DiscountName = order.Totals.DiscountName is { } name ? JsonSerializer.Serialize(name, Json.LocalText) : null,
        Delivery = order.Totals.Delivery.Minor,
        Taxes = JsonSerializer.Serialize(order.Totals.Taxes, Json.IReadOnlyListTaxAmount),
        TaxesIncluded = order.Totals.TaxesIncluded,
        Total = order.Totals.Total.Minor,
        Source = order.Source,
        PlacedAt = order.PlacedAt,
        Status = order.Status,
        Minutes = order.Minutes,
        RejectReason = order.RejectReason,
        Channel = order.Channel,
        ChaseAt = order.ChaseAt,
        Chased = order.Chased,
        Refunded = order.Refunded.Minor,
        Refunds = Write(order.Refunds),
        Steps = JsonSerializer.Serialize(order.Steps, Json.IReadOnlyListOrderStep),
        AcceptedAt = order.AcceptedAt,
        ReadyAt = order.ReadyAt,
        StatusMessageId = statusMessageId,
        Lines = [.. order.Lines.Select((line, position) => ToRow(line, shopId, order.Id, position))],
    };

    /// <summary>What may change after an order was placed.</summary>
    public static void Follow(this OrderRow row, Order order)
    {
        row.Status = order.Status;
        row.Minutes = order.Minutes;
        row.DueAt = order.DueAt;
        row.Table = order.Table;
        row.SlotFrom = order.Slot?.From;
        row.SlotMinutes = (int?)order.Slot?.Length.TotalMinutes;
        row.RejectReason = order.RejectReason;
        row.ChaseAt = order.IsOpen ? order.ChaseAt : null;
        row.Chased = order.Chased;
        row.ChangeFrom = order.ChangeFrom?.Minor;
        row.Subtotal = order.Totals.Subtotal.Minor;
        row.Discount = order.Totals.Discount.Minor;
        row.DiscountName = order.Totals.DiscountName is { } name ? JsonSerializer.Serialize(name, Json.LocalText) : null;
        row.Delivery = order.Totals.Delivery.Minor;
        row.Taxes = JsonSerializer.Serialize(order.Totals.Taxes, Json.IReadOnlyListTaxAmount);
        row.Total = order.Totals.Total.Minor;
        row.Refunded = order.Refunded.Minor;
        row.Refunds = Write(order.Refunds);
        row.Steps = JsonSerializer.Serialize(order.Steps, Json.IReadOnlyListOrderStep);
        (row.AcceptedAt, row.ReadyAt) = (order.AcceptedAt, order.ReadyAt);
    }

    public static Order ToOrder(this OrderRow row)
    {
        var currency = Currency.Of(row.Currency);
        return new Order
        {
            Id = row.Id,
            CheckoutId = row.CheckoutId,
            CustomerId = row.CustomerId,
            ChatId = row.ChatId,
            Language = row.Language,
            CustomerName = row.CustomerName,
            Phone = row.Phone,
            Way = row.Way,
            Address = row.Address is null ? null : JsonSerializer.Deserialize(row.Address, Json.DeliveryAddress),
            Table = row.Table,
            BookingId = row.BookingId,
            Slot = row.SlotFrom is { } from ? new Slot(from, TimeSpan.FromMinutes(row.SlotMinutes ?? 0)) : null,
            DueAt = row.DueAt,
            Payment = row.Payment,
            ChangeFrom = row.ChangeFrom is { } change ? new Money(change, currency) : null,
            Comment = row.Comment,
            Lines = [.. row.Lines.OrderBy(line => line.Position).Select(line => ToLine(line, currency))],
            Totals = new(
                new(row.Subtotal, currency),
                new(row.Discount, currency),
                row.DiscountName is null ? null : JsonSerializer.Deserialize(row.DiscountName, Json.LocalText),
                new(row.Delivery, currency),
                JsonSerializer.Deserialize(row.Taxes, Json.IReadOnlyListTaxAmount)!,
                row.TaxesIncluded,
                new(row.Total, currency)),
            Source = row.Source,
            PlacedAt = row.PlacedAt,
            Status = row.Status,
            Minutes = row.Minutes,
            RejectReason = row.RejectReason,
            Channel = row.Channel,
            ChaseAt = row.ChaseAt,
            Chased = row.Chased,
            Refunds = row.Refunds is null ? [] : JsonSerializer.Deserialize(row.Refunds, Json.IReadOnlyListStoredRefund)!
                .Select(refund => new Refund(new(refund.Minor, currency), refund.Reason, refund.By, refund.At)).ToList(),
            Steps = JsonSerializer.Deserialize(row.Steps, Json.IReadOnlyListOrderStep)!,
        };
    }

    /// <summary>Refunds as they are stored, without the words of whoever gave them: those may name the customer.</summary>
    public static string WithoutReasons(string refunds) => JsonSerializer.Serialize(
        [.. JsonSerializer.Deserialize(refunds, Json.IReadOnlyListStoredRefund)!.Select(refund => refund with { Reason = string.Empty })], Json.IReadOnlyListStoredRefund);

    /// <param name="refunds">As they are stored.</param>
    public static IEnumerable<string> Reasons(string refunds) => JsonSerializer.Deserialize(refunds, Json.IReadOnlyListStoredRefund)!.Select(refund => refund.Reason);

    private static string? Write(IReadOnlyList<Refund> refunds) => refunds.Count == 0 ? null : JsonSerializer.Serialize(
        [.. refunds.Select(refund => new StoredRefund(refund.Amount.Minor, refund.Reason, refund.By, refund.At))], Json.IReadOnlyListStoredRefund);

    /// <param name="name">As in <see cref="OrderLineRow.Name"/>.</param>
    public static LocalText ReadName(string name) => JsonSerializer.Deserialize(name, Json.LocalText)!;

    private static OrderLineRow ToRow(OrderLine line, int shopId, long orderId, int position) => new()
    {
        ShopId = shopId,
        OrderId = orderId,
        Position = position,
        ProductId = line.ProductId,
        VariantId = line.VariantId,
        Name = JsonSerializer.Serialize(line.Name, Json.LocalText),
        VariantName = line.VariantName is { } variant ? JsonSerializer.Serialize(variant, Json.LocalText) : null,
        Options = JsonSerializer.Serialize(line.Options, Json.IReadOnlyListOrderOption),
        Quantity = line.Quantity,
        UnitPrice = line.UnitPrice.Minor,
        Total = line.Total.Minor,
        TaxRateId = line.Tax.Id,
        TaxPercent = line.Tax.Percent,
        Note = line.Note,
    };

    private static OrderLine ToLine(OrderLineRow row, Currency currency) => new()
    {
        Position = row.Position,
        ProductId = row.ProductId,
        VariantId = row.VariantId,
        Name = ReadName(row.Name),
        VariantName = row.VariantName is null ? null : JsonSerializer.Deserialize(row.VariantName, Json.LocalText),
        Options = JsonSerializer.Deserialize(row.Options, Json.IReadOnlyListOrderOption)!,
        Quantity = row.Quantity,
        UnitPrice = new(row.UnitPrice, currency),
        Tax = new TaxRate(row.TaxRateId, row.TaxPercent),
        Note = row.Note,
    };
}

/// <summary>A refund without its currency, which is the order's.</summary>
internal sealed record StoredRefund(long Minor, string Reason, string By, DateTimeOffset At);

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(DeliveryAddress))]
[JsonSerializable(typeof(LocalText))]
[JsonSerializable(typeof(IReadOnlyList<TaxAmount>))]
[JsonSerializable(typeof(IReadOnlyList<OrderStep>))]
[JsonSerializable(typeof(IReadOnlyList<StoredRefund>))]
[JsonSerializable(typeof(IReadOnlyList<OrderOption>))]
internal sealed partial class OrderJsonContext : JsonSerializerContext;

namespace Telegram.Bot.Types.Payments;

/// <summary>To be answered within 10 seconds. Amounts are in the smallest unit of the currency.</summary>
public class PreCheckoutQuery
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Id { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public User From { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Currency { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long TotalAmount { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string InvoicePayload { get; set; } = default!;

    public string? ShippingOptionId { get; set; }

    public OrderInfo? OrderInfo { get; set; }
}

public class ShippingQuery
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Id { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public User From { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string InvoicePayload { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ShippingAddress ShippingAddress { get; set; } = default!;
}

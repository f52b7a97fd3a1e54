namespace Telegram.Bot.Types.Payments;

/// <summary>One invoice can be paid twice: the charge id tells the payments apart.</summary>
public class SuccessfulPayment
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Currency { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long TotalAmount { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string InvoicePayload { get; set; } = default!;

    [JsonConverter(typeof(UnixDateTimeConverter))]
    public DateTime? SubscriptionExpirationDate { get; set; }

    public bool IsRecurring { get; set; }

    public bool IsFirstRecurring { get; set; }

    public string? ShippingOptionId { get; set; }

    public OrderInfo? OrderInfo { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string TelegramPaymentChargeId { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string ProviderPaymentChargeId { get; set; } = default!;
}

public class RefundedPayment
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Currency { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long TotalAmount { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string InvoicePayload { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string TelegramPaymentChargeId { get; set; } = default!;

    public string? ProviderPaymentChargeId { get; set; }
}

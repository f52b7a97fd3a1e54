namespace Telegram.Bot.Types.Payments;

public class OrderInfo
{
    public string? Name { get; set; }

    public string? PhoneNumber { get; set; }

    public string? Email { get; set; }

    public ShippingAddress? ShippingAddress { get; set; }
}

public class ShippingAddress
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string CountryCode { get; set; } = default!;

    public string? State { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string City { get; set; } = default!;

    [JsonPropertyName("street_line1")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string StreetLine1 { get; set; } = default!;

    [JsonPropertyName("street_line2")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string StreetLine2 { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string PostCode { get; set; } = default!;
}

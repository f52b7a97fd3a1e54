namespace Telegram.Bot.Requests;

public class SendInvoiceRequest() : RequestBase<Message>("sendInvoice"), IChatTargetable
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Title { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Description { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Payload { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Currency { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required IEnumerable<LabeledPrice> Prices { get; set; }

    public string? ProviderToken { get; set; }

    public string? ProviderData { get; set; }

    public long? MaxTipAmount { get; set; }

    public IEnumerable<int>? SuggestedTipAmounts { get; set; }

    public string? PhotoUrl { get; set; }

    public int? PhotoSize { get; set; }

    public int? PhotoWidth { get; set; }

    public int? PhotoHeight { get; set; }

    public bool NeedName { get; set; }

    public bool NeedPhoneNumber { get; set; }

    public bool NeedEmail { get; set; }

    public bool NeedShippingAddress { get; set; }

    public bool SendPhoneNumberToProvider { get; set; }

    public bool SendEmailToProvider { get; set; }

    public bool IsFlexible { get; set; }

    public ReplyParameters? ReplyParameters { get; set; }

    public InlineKeyboardMarkup? ReplyMarkup { get; set; }

    public string? StartParameter { get; set; }

    public int? MessageThreadId { get; set; }

    public bool DisableNotification { get; set; }

    public bool ProtectContent { get; set; }

    public string? MessageEffectId { get; set; }

    public bool AllowPaidBroadcast { get; set; }
}

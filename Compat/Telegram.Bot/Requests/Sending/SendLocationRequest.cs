namespace Telegram.Bot.Requests;

public class SendLocationRequest() : RequestBase<Message>("sendLocation"), IChatTargetable
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required double Latitude { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required double Longitude { get; set; }

    public ReplyParameters? ReplyParameters { get; set; }

    public ReplyMarkup? ReplyMarkup { get; set; }

    public double? HorizontalAccuracy { get; set; }

    public int? LivePeriod { get; set; }

    public int? Heading { get; set; }

    public int? ProximityAlertRadius { get; set; }

    public int? MessageThreadId { get; set; }

    public bool DisableNotification { get; set; }

    public bool ProtectContent { get; set; }

    public string? MessageEffectId { get; set; }

    public string? BusinessConnectionId { get; set; }

    public bool AllowPaidBroadcast { get; set; }

    public long? DirectMessagesTopicId { get; set; }
}

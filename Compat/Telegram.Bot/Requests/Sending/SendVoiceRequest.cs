namespace Telegram.Bot.Requests;

public class SendVoiceRequest() : FileRequestBase<Message>("sendVoice"), IChatTargetable
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required InputFile Voice { get; set; }

    public string? Caption { get; set; }

    public ParseMode ParseMode { get; set; }

    public ReplyParameters? ReplyParameters { get; set; }

    public ReplyMarkup? ReplyMarkup { get; set; }

    /// <summary>Seconds.</summary>
    public int? Duration { get; set; }

    public int? MessageThreadId { get; set; }

    public IEnumerable<MessageEntity>? CaptionEntities { get; set; }

    public bool DisableNotification { get; set; }

    public bool ProtectContent { get; set; }

    public string? MessageEffectId { get; set; }

    public string? BusinessConnectionId { get; set; }

    public bool AllowPaidBroadcast { get; set; }

    public long? DirectMessagesTopicId { get; set; }
}

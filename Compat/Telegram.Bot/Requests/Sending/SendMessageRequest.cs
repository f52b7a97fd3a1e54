namespace Telegram.Bot.Requests;

public class SendMessageRequest() : RequestBase<Message>("sendMessage"), IChatTargetable
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Text { get; set; }

    public ParseMode ParseMode { get; set; }

    public ReplyParameters? ReplyParameters { get; set; }

    public ReplyMarkup? ReplyMarkup { get; set; }

    public LinkPreviewOptions? LinkPreviewOptions { get; set; }

    public int? MessageThreadId { get; set; }

    public IEnumerable<MessageEntity>? Entities { get; set; }

    public bool DisableNotification { get; set; }

    public bool ProtectContent { get; set; }

    public string? MessageEffectId { get; set; }

    public string? BusinessConnectionId { get; set; }

    public bool AllowPaidBroadcast { get; set; }

    public long? DirectMessagesTopicId { get; set; }
}

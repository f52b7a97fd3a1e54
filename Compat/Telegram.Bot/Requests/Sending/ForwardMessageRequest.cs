namespace Telegram.Bot.Requests;

public class ForwardMessageRequest() : RequestBase<Message>("forwardMessage"), IChatTargetable
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId FromChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int MessageId { get; set; }

    public int? MessageThreadId { get; set; }

    public bool DisableNotification { get; set; }

    public bool ProtectContent { get; set; }

    public int? VideoStartTimestamp { get; set; }

    public long? DirectMessagesTopicId { get; set; }
}

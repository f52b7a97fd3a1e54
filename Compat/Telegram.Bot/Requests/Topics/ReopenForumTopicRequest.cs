namespace Telegram.Bot.Requests;

public class ReopenForumTopicRequest() : RequestBase<bool>("reopenForumTopic"), IChatTargetable
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int MessageThreadId { get; set; }
}

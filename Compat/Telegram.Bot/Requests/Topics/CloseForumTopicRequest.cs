namespace Telegram.Bot.Requests;

public class CloseForumTopicRequest() : RequestBase<bool>("closeForumTopic"), IChatTargetable
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int MessageThreadId { get; set; }
}

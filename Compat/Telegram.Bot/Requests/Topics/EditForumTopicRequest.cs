namespace Telegram.Bot.Requests;

public class EditForumTopicRequest() : RequestBase<bool>("editForumTopic"), IChatTargetable
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int MessageThreadId { get; set; }

    /// <summary>At most 128 characters; null or empty keeps the name.</summary>
    public string? Name { get; set; }

    public string? IconCustomEmojiId { get; set; }
}

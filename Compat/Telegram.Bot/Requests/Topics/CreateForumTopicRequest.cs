namespace Telegram.Bot.Requests;

public class CreateForumTopicRequest() : RequestBase<ForumTopic>("createForumTopic"), IChatTargetable
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    /// <summary>1 to 128 characters.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Name { get; set; }

    /// <summary>RGB, one of six that Telegram offers; null: Telegram chooses.</summary>
    public int? IconColor { get; set; }

    public string? IconCustomEmojiId { get; set; }
}

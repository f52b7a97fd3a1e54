namespace Telegram.Bot.Requests;

public class UnpinChatMessageRequest() : RequestBase<bool>("unpinChatMessage"), IChatTargetable
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    /// <summary>Null: the one that was pinned last.</summary>
    public int? MessageId { get; set; }

    public string? BusinessConnectionId { get; set; }
}

namespace Telegram.Bot.Requests;

public class DeleteMessagesRequest() : RequestBase<bool>("deleteMessages"), IChatTargetable
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required IEnumerable<int> MessageIds { get; set; }
}

namespace Telegram.Bot.Requests;

public class PinChatMessageRequest() : RequestBase<bool>("pinChatMessage"), IChatTargetable
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int MessageId { get; set; }

    public bool DisableNotification { get; set; }

    public string? BusinessConnectionId { get; set; }
}

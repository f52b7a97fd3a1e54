namespace Telegram.Bot.Requests;

public class SendChatActionRequest() : RequestBase<bool>("sendChatAction"), IChatTargetable
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatAction Action { get; set; }

    public int? MessageThreadId { get; set; }

    public string? BusinessConnectionId { get; set; }
}

namespace Telegram.Bot.Requests;

public class GetChatRequest() : RequestBase<ChatFullInfo>("getChat"), IChatTargetable
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }
}

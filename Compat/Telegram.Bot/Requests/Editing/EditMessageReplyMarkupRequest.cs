namespace Telegram.Bot.Requests;

public class EditMessageReplyMarkupRequest() : RequestBase<Message>("editMessageReplyMarkup"), IChatTargetable
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int MessageId { get; set; }

    public InlineKeyboardMarkup? ReplyMarkup { get; set; }

    public string? BusinessConnectionId { get; set; }
}

namespace Telegram.Bot.Requests;

public class EditMessageMediaRequest() : FileRequestBase<Message>("editMessageMedia"), IChatTargetable
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int MessageId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required InputMedia Media { get; set; }

    public InlineKeyboardMarkup? ReplyMarkup { get; set; }

    public string? BusinessConnectionId { get; set; }
}

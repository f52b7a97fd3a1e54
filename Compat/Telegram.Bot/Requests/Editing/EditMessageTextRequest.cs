namespace Telegram.Bot.Requests;

public class EditMessageTextRequest() : FileRequestBase<Message>("editMessageText"), IChatTargetable
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int MessageId { get; set; }

    public string? Text { get; set; }

    public ParseMode ParseMode { get; set; }

    public InlineKeyboardMarkup? ReplyMarkup { get; set; }

    public LinkPreviewOptions? LinkPreviewOptions { get; set; }

    public IEnumerable<MessageEntity>? Entities { get; set; }
}

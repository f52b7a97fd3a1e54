namespace Telegram.Bot.Types.Enums;

[JsonConverter(typeof(JsonStringEnumConverter<ParseMode>))]
public enum ParseMode
{
    None = 0,
    Markdown,
    [JsonStringEnumMemberName("HTML")]
    Html,
    MarkdownV2,
}

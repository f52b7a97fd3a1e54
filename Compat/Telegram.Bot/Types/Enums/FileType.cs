namespace Telegram.Bot.Types.Enums;

[JsonConverter(typeof(EnumConverter<FileType>))]
public enum FileType
{
    Stream = 1,
    Id,
    Url,
}

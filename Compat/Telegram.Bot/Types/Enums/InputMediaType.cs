namespace Telegram.Bot.Types.Enums;

[JsonConverter(typeof(EnumConverter<InputMediaType>))]
public enum InputMediaType
{
    Photo = 1,
    Video,
    Animation,
    Audio,
    Document,
    LivePhoto,
    Location,
    Sticker,
    Venue,
    Link,
    VoiceNote,
}

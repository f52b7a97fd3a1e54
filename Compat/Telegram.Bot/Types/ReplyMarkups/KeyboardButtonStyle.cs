namespace Telegram.Bot.Types.ReplyMarkups;

[JsonConverter(typeof(EnumConverter<KeyboardButtonStyle>))]
public enum KeyboardButtonStyle
{
    Danger = 1,
    Success,
    Primary,
}

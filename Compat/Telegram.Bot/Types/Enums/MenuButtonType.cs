namespace Telegram.Bot.Types.Enums;

[JsonConverter(typeof(EnumConverter<MenuButtonType>))]
public enum MenuButtonType
{
    Default = 1,
    Commands,
    WebApp,
}

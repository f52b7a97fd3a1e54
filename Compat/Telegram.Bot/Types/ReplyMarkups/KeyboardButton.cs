namespace Telegram.Bot.Types.ReplyMarkups;

/// <summary>Sends its text as a message, unless it asks for something; asking works in private chats only.</summary>
public class KeyboardButton : IKeyboardButton
{
    public KeyboardButton()
    {
    }

    [SetsRequiredMembers]
    public KeyboardButton(string text) => Text = text;

    [SetsRequiredMembers]
    public KeyboardButton(string text, bool requestContact = false, bool requestLocation = false) =>
        (Text, RequestContact, RequestLocation) = (text, requestContact, requestLocation);

    [SetsRequiredMembers]
    public KeyboardButton(string text, WebAppInfo webApp) => (Text, WebApp) = (text, webApp);

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Text { get; set; }

    public string? IconCustomEmojiId { get; set; }

    public KeyboardButtonStyle? Style { get; set; }

    public bool RequestContact { get; set; }

    public bool RequestLocation { get; set; }

    public WebAppInfo? WebApp { get; set; }

    public static implicit operator KeyboardButton(string text) => new(text);

    public static KeyboardButton WithRequestContact(string text) => new(text) { RequestContact = true };

    public static KeyboardButton WithRequestLocation(string text) => new(text) { RequestLocation = true };

    public static KeyboardButton WithWebApp(string text, WebAppInfo webApp) => new(text) { WebApp = webApp };
}

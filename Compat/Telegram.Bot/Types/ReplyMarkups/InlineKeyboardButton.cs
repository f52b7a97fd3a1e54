namespace Telegram.Bot.Types.ReplyMarkups;

/// <summary>Exactly one thing a tap does has to be set, beside the text.</summary>
public class InlineKeyboardButton : IKeyboardButton
{
    public InlineKeyboardButton()
    {
    }

    [SetsRequiredMembers]
    public InlineKeyboardButton(string text) => Text = text;

    /// <param name="text">What the button says.</param>
    /// <param name="callbackDataOrUrl">Opened when it begins with http://, https:// or tg://, else sent back to the bot.</param>
    [SetsRequiredMembers]
    public InlineKeyboardButton(string text, string callbackDataOrUrl)
    {
        Text = text;
        if (IsAddress(callbackDataOrUrl))
            Url = callbackDataOrUrl;
        else
            CallbackData = callbackDataOrUrl;
    }

    [SetsRequiredMembers]
    public InlineKeyboardButton(string text, WebAppInfo webApp) => (Text, WebApp) = (text, webApp);

    [SetsRequiredMembers]
    public InlineKeyboardButton(string text, CopyTextButton copyText) => (Text, CopyText) = (text, copyText);

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Text { get; set; }

    public string? IconCustomEmojiId { get; set; }

    public KeyboardButtonStyle? Style { get; set; }

    public string? Url { get; set; }

    /// <summary>1 to 64 bytes of UTF-8.</summary>
    public string? CallbackData { get; set; }

    public WebAppInfo? WebApp { get; set; }

    public string? SwitchInlineQuery { get; set; }

    public string? SwitchInlineQueryCurrentChat { get; set; }

    public CopyTextButton? CopyText { get; set; }

    /// <summary>Only as the first button under an invoice.</summary>
    public bool Pay { get; set; }

    public static implicit operator InlineKeyboardButton(string textAndCallbackDataOrUrl) => new(textAndCallbackDataOrUrl, textAndCallbackDataOrUrl);

    public static implicit operator InlineKeyboardButton((string text, string callbackDataOrUrl) tuple) => new(tuple.text, tuple.callbackDataOrUrl);

    public static InlineKeyboardButton WithUrl(string text, string url) => new(text) { Url = url };

    public static InlineKeyboardButton WithCallbackData(string text, string callbackData) => new(text) { CallbackData = callbackData };

    public static InlineKeyboardButton WithCallbackData(string textAndCallbackData) => WithCallbackData(textAndCallbackData, textAndCallbackData);

    public static InlineKeyboardButton WithWebApp(string text, WebAppInfo webApp) => new(text) { WebApp = webApp };

    public static InlineKeyboardButton WithCopyText(string text, CopyTextButton copyText) => new(text) { CopyText = copyText };

    public static InlineKeyboardButton WithSwitchInlineQuery(string text, string switchInlineQuery = "") =>
        new(text) { SwitchInlineQuery = switchInlineQuery };

    public static InlineKeyboardButton WithSwitchInlineQueryCurrentChat(string text, string switchInlineQueryCurrentChat = "") =>
        new(text) { SwitchInlineQueryCurrentChat = switchInlineQueryCurrentChat };

    public static InlineKeyboardButton WithPay(string text) => new(text) { Pay = true };

    private static bool IsAddress(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("tg://", StringComparison.OrdinalIgnoreCase);
}

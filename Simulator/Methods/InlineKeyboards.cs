using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>Reads inline keyboards, with Telegram's complaints.</summary>
internal static class InlineKeyboards
{
    private const int MaxDataBytes = 64;
    private const int MaxCopyText = 256;

    private static readonly HashSet<string> Actions =
    [
        "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
    ];

    public static ApiError? Read(JsonElement keyboard, SimulatedChat chat, bool invoice, out IReadOnlyList<IReadOnlyList<InlineButton>> rows)
    {
        rows = [];
        if (Markup.Size(keyboard) is { } tooLarge)
            return tooLarge;
        var all = new List<IReadOnlyList<InlineButton>>();
        foreach (var row in keyboard.EnumerateArray())
        {
            var buttons = new List<InlineButton>();
            foreach (var given in row.EnumerateArray())
            {
                if (ReadButton(given, chat, out var button) is { } error)
                    return error;
                if (button.Pay && (!invoice || all.Count > 0 || buttons.Count > 0))
                    return ApiError.Broken("BUTTON_TYPE_INVALID: a pay button stands first, under an invoice");
                buttons.Add(button);
            }

            if (buttons.Count > 0)
                all.Add(buttons);
        }

        if (invoice && all.Count > 0 && !all[0][0].Pay)
            return ApiError.Broken("the first button of an invoice's keyboard must be a pay button");
        rows = all;
        return null;
    }

    private static ApiError? ReadButton(JsonElement given, SimulatedChat chat, out InlineButton button)
    {
        button = new InlineButton(given.GetProperty("text").ToString())
        {
            CallbackData = Markup.Optional(given, "callback_data"),
            Url = Markup.Optional(given, "url"),
            WebApp = given.TryGetProperty("web_app", out var app) ? app.GetProperty("url").ToString() : null,
            CopyText = given.TryGetProperty("copy_text", out var copy) ? copy.GetProperty("text").ToString() : null,
            SwitchInline = Markup.Optional(given, "switch_inline_query"),
            SwitchInlineHere = Markup.Optional(given, "switch_inline_query_current_chat"),
            Pay = Markup.Flag(given, "pay"),
            Style = Markup.Optional(given, "style"),
        };
        if (button.Text.Trim().Length == 0)
            return ApiError.Broken("can't parse inline keyboard button: button text must be non-empty");
        if (button.Style is not (null or "danger" or "success" or "primary"))
            return ApiError.Broken("can't parse inline keyboard button: style must be danger, success or primary");
        var actions = given.EnumerateObject().Count(property => Actions.Contains(property.Name));
        if (actions == 0)
            return ApiError.Broken("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        if (actions > 1)
            return ApiError.Broken("can't parse inline keyboard button: exactly one of its optional fields must be used");
        if (button.CallbackData is { } data && Markup.Utf8(data) is (0 or > MaxDataBytes))
            return ApiError.Broken("BUTTON_DATA_INVALID");
        if (button.Url is { } url && LinkAddress.Normal(url) is null)
            return ApiError.Broken($"inline keyboard button URL '{url}' is invalid: wrong HTTP URL");
        if (button.CopyText is { } text && text.Length is (0 or > MaxCopyText))
            return ApiError.Broken("BUTTON_COPY_TEXT_INVALID");
        if (button.WebApp is { } page)
        {
            if (!page.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
                return ApiError.Broken($"inline keyboard button Web App URL '{page}' is invalid: Only HTTPS links are allowed");
            if (chat is not SimulatedPrivateChat)
                return ApiError.Broken("BUTTON_TYPE_INVALID");
        }

        return null;
    }
}

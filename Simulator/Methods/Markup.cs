using System.Text;
using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>A call's reply_markup, read and held against the limits.</summary>
internal sealed record Markup(IReadOnlyList<IReadOnlyList<InlineButton>> Inline, ReplyKeyboard? Reply, bool Remove)
{
    /// <summary>Opens an answer to the message; the text stands in its empty field. Null: it does not.</summary>
    public string? ForceReply { get; private init; }

    private const int MaxButtons = 100;
    private const int MaxInRow = 8;

    public static Markup None { get; } = new([], null, false);

    /// <param name="call">Its reply_markup.</param>
    /// <param name="chat">Some buttons work in private chats only.</param>
    /// <param name="invoice">True where a Pay button may and must stand first.</param>
    public static ApiError? Read(Call call, SimulatedChat chat, out Markup markup, bool invoice = false)
    {
        markup = None;
        if (call.Structure("reply_markup") is not { ValueKind: JsonValueKind.Object } given)
            return null;
        if (given.TryGetProperty("inline_keyboard", out var inline))
        {
            var error = InlineKeyboards.Read(inline, chat, invoice, out var rows);
            markup = new Markup(rows, null, false);
            return error;
        }

        if (given.TryGetProperty("keyboard", out var keyboard))
            return ReadReply(given, keyboard, chat, out markup);
        if (Flag(given, "force_reply"))
        {
            markup = None with { ForceReply = Optional(given, "input_field_placeholder") ?? "" };
            return Placeholder(markup.ForceReply);
        }

        markup = new Markup([], null, Flag(given, "remove_keyboard"));
        return null;
    }

    /// <summary>Refuses a keyboard by its size.</summary>
    public static ApiError? Size(JsonElement rows)
    {
        var buttons = 0;
        foreach (var row in rows.EnumerateArray())
        {
            if (row.GetArrayLength() > MaxInRow)
                return ApiError.Broken($"REPLY_MARKUP_TOO_LONG: at most {MaxInRow} buttons in a row");
            buttons += row.GetArrayLength();
        }

        return buttons > MaxButtons ? ApiError.Broken($"REPLY_MARKUP_TOO_LONG: at most {MaxButtons} buttons") : null;
    }

    public static string? Optional(JsonElement value, string name) =>
        value.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found.ToString() : null;

    public static bool Flag(JsonElement value, string name) => value.TryGetProperty(name, out var found) && Call.FlagOf(found);

    public static int Utf8(string text) => Encoding.UTF8.GetByteCount(text);

    private static ApiError? ReadReply(JsonElement given, JsonElement keyboard, SimulatedChat chat, out Markup markup)
    {
        markup = None;
        if (Size(keyboard) is { } tooLarge)
            return tooLarge;
        var rows = new List<IReadOnlyList<ReplyButton>>();
        foreach (var row in keyboard.EnumerateArray())
        {
            var buttons = new List<ReplyButton>();
            foreach (var button in row.EnumerateArray())
            {
                var plain = button.ValueKind == JsonValueKind.String;
                var text = plain ? button.GetString()! : button.GetProperty("text").ToString();
                if (text.Length == 0)
                    return ApiError.Broken("keyboard button text must be non-empty");
                var requests = plain ? null : Requests(button);
                if (requests is not null && chat is not SimulatedPrivateChat)
                    return ApiError.Broken(requests switch
                    {
                        "contact" => "phone number can be requested in private chats only",
                        "location" => "location can be requested in private chats only",
                        _ => "this kind of button works in private chats only",
                    });
                buttons.Add(new ReplyButton(text, requests));
            }

            if (buttons.Count > 0)
                rows.Add(buttons);
        }

        var placeholder = Optional(given, "input_field_placeholder");
        if (Placeholder(placeholder) is { } tooLong)
            return tooLong;
        if (rows.Count == 0)
            return ApiError.Broken("reply keyboard has no buttons");
        markup = new Markup([], new ReplyKeyboard(rows)
        {
            OneTime = Flag(given, "one_time_keyboard"),
            Resize = Flag(given, "resize_keyboard"),
            Persistent = Flag(given, "is_persistent"),
            Placeholder = placeholder,
        }, false);
        return null;
    }

    private static ApiError? Placeholder(string? text) =>
        text is { Length: > 64 } ? ApiError.Broken("input field placeholder is too long: at most 64 characters") : null;

    private static string? Requests(JsonElement button) =>
        Flag(button, "request_contact") ? "contact"
        : Flag(button, "request_location") ? "location"
        : button.EnumerateObject().Any(property => property.Name is "request_users" or "request_chat" or "request_poll" or "web_app" or "request_managed_bot") ? "other"
        : null;
}

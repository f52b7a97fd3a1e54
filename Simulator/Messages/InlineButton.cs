using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>One button under a message. Exactly one of the things it does is set.</summary>
public sealed record InlineButton(string Text)
{
    public string? CallbackData { get; init; }

    public string? Url { get; init; }

    public string? WebApp { get; init; }

    public string? CopyText { get; init; }

    public string? SwitchInline { get; init; }

    public string? SwitchInlineHere { get; init; }

    public bool Pay { get; init; }

    /// <summary>danger, success, primary, or null for the plain look.</summary>
    public string? Style { get; init; }

    public override string ToString() => $"[{Text}]";

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("text", Text);
        writer.Optional("style", Style);
        writer.Optional("callback_data", CallbackData);
        writer.Optional("url", Url);
        if (WebApp is not null)
        {
            writer.WriteStartObject("web_app");
            writer.WriteString("url", WebApp);
            writer.WriteEndObject();
        }

        if (CopyText is not null)
        {
            writer.WriteStartObject("copy_text");
            writer.WriteString("text", CopyText);
            writer.WriteEndObject();
        }

        writer.Optional("switch_inline_query", SwitchInline);
        writer.Optional("switch_inline_query_current_chat", SwitchInlineHere);
        if (Pay)
            writer.WriteBoolean("pay", true);
        writer.WriteEndObject();
    }

    internal static void WriteKeyboard(Utf8JsonWriter writer, IReadOnlyList<IReadOnlyList<InlineButton>> rows)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("inline_keyboard");
        foreach (var row in rows)
        {
            writer.WriteStartArray();
            foreach (var button in row)
                button.Write(writer);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

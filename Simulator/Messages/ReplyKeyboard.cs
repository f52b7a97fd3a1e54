using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>The keyboard that stands in place of a person's own one. A press sends the label as a message, or what it requests.</summary>
public sealed record ReplyKeyboard(IReadOnlyList<IReadOnlyList<ReplyButton>> Rows)
{
    public bool OneTime { get; init; }

    public bool Resize { get; init; }

    public bool Persistent { get; init; }

    public string? Placeholder { get; init; }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("one_time", OneTime);
        writer.Optional("placeholder", Placeholder);
        writer.WriteStartArray("rows");
        foreach (var row in Rows)
        {
            writer.WriteStartArray();
            foreach (var button in row)
            {
                writer.WriteStartObject();
                writer.WriteString("text", button.Text);
                writer.WriteString("requests", button.Requests);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

/// <param name="Text">The label, which is also the text it sends.</param>
/// <param name="Requests">"contact", "location", "other" (users, chats, polls, web apps: shown, not played), or null.</param>
public sealed record ReplyButton(string Text, string? Requests = null);

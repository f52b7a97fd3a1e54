using System.Text.Json;

namespace ShopBot.Simulator;

/// <param name="Type">As the Bot API names it: bold, italic, text_link, bot_command ...</param>
/// <param name="Offset">In UTF-16 code units.</param>
/// <param name="Length">In UTF-16 code units.</param>
public sealed record TextEntity(string Type, int Offset, int Length)
{
    public string? Url { get; init; }

    public long? UserId { get; init; }

    public string? Language { get; init; }

    public string? CustomEmojiId { get; init; }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", Type);
        writer.WriteNumber("offset", Offset);
        writer.WriteNumber("length", Length);
        writer.Optional("url", Url);
        writer.Optional("language", Language);
        writer.Optional("custom_emoji_id", CustomEmojiId);
        if (UserId is { } id)
        {
            writer.WriteStartObject("user");
            writer.WriteNumber("id", id);
            writer.WriteBoolean("is_bot", false);
            writer.WriteString("first_name", Text(id));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();

        static string Text(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}

/// <summary>A text with its entities taken out of the markup.</summary>
internal sealed record RichText(string Text, IReadOnlyList<TextEntity> Entities)
{
    public static RichText Empty { get; } = new("", []);
}

using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>A line in the middle of the chat: who joined, left, what was pinned, where the group went.</summary>
/// <param name="Notice">The line as people read it.</param>
/// <param name="Field">The field of Message that tells a bot.</param>
public sealed record ServiceMedia(string Notice, string Field) : MessageMedia
{
    internal Action<Utf8JsonWriter> Value { get; init; } = writer => writer.WriteBooleanValue(true);

    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WritePropertyName(Field);
        Value(writer);
    }

    internal static ServiceMedia Joined(SimulatedAccount who) => new($"{who.FirstName} joined the group", "new_chat_members")
    {
        Value = writer =>
        {
            writer.WriteStartArray();
            who.Write(writer);
            writer.WriteEndArray();
        },
    };

    internal static ServiceMedia Left(SimulatedAccount who) => new($"{who.FirstName} left the group", "left_chat_member") { Value = who.Write };

    internal static ServiceMedia MigratedTo(long chat) =>
        new("The group became a supergroup", "migrate_to_chat_id") { Value = writer => writer.WriteNumberValue(chat) };

    internal static ServiceMedia MigratedFrom(long chat) =>
        new("This supergroup was a group", "migrate_from_chat_id") { Value = writer => writer.WriteNumberValue(chat) };

    internal static ServiceMedia Pinned(SimulatedMessage message) => new("A message was pinned", "pinned_message")
    {
        Value = writer => MessageJson.Write(writer, message, withReply: false),
    };

    internal static ServiceMedia TopicRenamed(string name) => new($"The topic is now called \"{name}\"", "forum_topic_edited")
    {
        Value = writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteEndObject();
        },
    };

    internal static ServiceMedia TopicClosed { get; } = new("The topic was closed", "forum_topic_closed") { Value = Empty };

    internal static ServiceMedia TopicReopened { get; } = new("The topic was opened again", "forum_topic_reopened") { Value = Empty };

    internal static ServiceMedia Topic(string name, int colour) => new($"Topic \"{name}\"", "forum_topic_created")
    {
        Value = writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteNumber("icon_color", colour);
            writer.WriteEndObject();
        },
    };

    private static void Empty(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteEndObject();
    }
}

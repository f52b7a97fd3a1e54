using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>The Bot API's Message object.</summary>
internal static class MessageJson
{
    public static void Write(Utf8JsonWriter writer, SimulatedMessage message) => Write(writer, message, withReply: true);

    /// <param name="withReply">False inside a reply: Telegram shows one level only.</param>
    public static void Write(Utf8JsonWriter writer, SimulatedMessage message, bool withReply)
    {
        writer.WriteStartObject();
        writer.WriteNumber("message_id", message.Id);
        writer.Optional("message_thread_id", message.ThreadId);
        if (message.ThreadId is not null)
            writer.WriteBoolean("is_topic_message", true);
        writer.WritePropertyName("from");
        message.From.Write(writer);
        if (message.SenderChat is { } sender)
        {
            writer.WritePropertyName("sender_chat");
            sender.Write(writer);
        }

        writer.WritePropertyName("chat");
        message.Chat.Write(writer);
        writer.WriteNumber("date", message.Date.ToUnixTimeSeconds());
        writer.Optional("edit_date", message.EditedAt?.ToUnixTimeSeconds());
        writer.Optional("media_group_id", message.MediaGroupId);
        if (message.ForwardedFrom is { } origin)
            WriteOrigin(writer, origin, message.Date);
        if (withReply && (message.ReplyTo ?? Opening(message)) is { } replied)
        {
            writer.WritePropertyName("reply_to_message");
            Write(writer, replied, withReply: false);
        }

        if (message.Protected)
            writer.WriteBoolean("has_protected_content", true);
        if (message.Text.Length > 0)
            WriteText(writer, message);
        message.Media?.Write(writer);
        if (message.Buttons.Count > 0)
        {
            writer.WritePropertyName("reply_markup");
            InlineButton.WriteKeyboard(writer, message.Buttons);
        }

        writer.WriteEndObject();
    }

    // What answers nothing in a topic comes to bots as an answer to the message that opened the topic.
    private static SimulatedMessage? Opening(SimulatedMessage message) =>
        message.ThreadId is { } thread && thread != message.Id ? message.Chat.Message(thread) : null;

    private static void WriteText(Utf8JsonWriter writer, SimulatedMessage message)
    {
        var caption = message.Media is not null;
        writer.WriteString(caption ? "caption" : "text", message.Text);
        if (message.CaptionAbove)
            writer.WriteBoolean("show_caption_above_media", true);
        if (message.Entities.Count == 0)
            return;
        writer.WriteStartArray(caption ? "caption_entities" : "entities");
        foreach (var entity in message.Entities)
            entity.Write(writer);
        writer.WriteEndArray();
    }

    private static void WriteOrigin(Utf8JsonWriter writer, SimulatedAccount origin, DateTimeOffset date)
    {
        writer.WriteStartObject("forward_origin");
        writer.WriteString("type", "user");
        writer.WriteNumber("date", date.ToUnixTimeSeconds());
        writer.WritePropertyName("sender_user");
        origin.Write(writer);
        writer.WriteEndObject();
    }
}

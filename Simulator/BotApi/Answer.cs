using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>What a method answers: a result in JSON, or an error.</summary>
internal sealed class Answer
{
    private static readonly Answer YesAnswer = new("true"u8.ToArray(), null);

    private Answer(byte[] result, ApiError? error, int? messageId = null)
    {
        Result = result;
        Error = error;
        MessageId = messageId;
    }

    /// <summary>The value of <c>result</c>; empty for an error.</summary>
    public byte[] Result { get; }

    public ApiError? Error { get; }

    /// <summary>The message that was sent or edited, for the journal.</summary>
    public int? MessageId { get; }

    public static Answer True => YesAnswer;

    public static Answer Of(Action<Utf8JsonWriter> write) => new(JsonBytes.Write(write), null);

    public static Answer Of(SimulatedMessage message) => new(JsonBytes.Write(writer => MessageJson.Write(writer, message)), null, message.Id);

    public static implicit operator Answer(ApiError error) => new([], error);

    /// <summary>The whole body, as Telegram frames it.</summary>
    public byte[] Body() => JsonBytes.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("ok", Error is null);
        if (Error is null)
        {
            writer.WritePropertyName("result");
            writer.WriteRawValue(Result, skipInputValidation: true);
        }
        else
        {
            writer.WriteNumber("error_code", Error.Code);
            writer.WriteString("description", Error.Description);
            if (Error.RetryAfter is not null || Error.MigrateToChatId is not null)
            {
                writer.WriteStartObject("parameters");
                if (Error.RetryAfter is { } seconds)
                    writer.WriteNumber("retry_after", seconds);
                if (Error.MigrateToChatId is { } chat)
                    writer.WriteNumber("migrate_to_chat_id", chat);
                writer.WriteEndObject();
            }
        }

        writer.WriteEndObject();
    });
}

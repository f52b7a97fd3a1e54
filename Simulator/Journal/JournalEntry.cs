using System.Text;
using System.Text.Json;

namespace ShopBot.Simulator;

public enum JournalKind
{
    /// <summary>An update was put into a bot's queue.</summary>
    Enqueued,

    /// <summary>An update went out to a bot, by poll or webhook.</summary>
    Delivered,

    /// <summary>The bot confirmed every update up to <see cref="JournalEntry.UpdateId"/>.</summary>
    Confirmed,

    /// <summary>An update waited too long and was dropped: a tap after 150 seconds, anything else after a day.</summary>
    Expired,

    /// <summary>The bot called a method and was answered.</summary>
    Called,
}

/// <summary>One line of what happened, in order.</summary>
public sealed class JournalEntry
{
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required JournalKind Kind { get; init; }

    public required long BotId { get; init; }

    /// <summary>The chat an update or a call is about.</summary>
    public long? ChatId { get; init; }

    public long? UpdateId { get; init; }

    /// <summary>message, callback_query ... for updates.</summary>
    public string? UpdateType { get; init; }

    /// <summary>The method of a call, spelled as the Bot API spells it.</summary>
    public string? Method { get; init; }

    /// <summary>The message that a call sent or edited.</summary>
    public int? MessageId { get; init; }

    /// <summary>The refusal, or null when the call succeeded.</summary>
    public ApiError? Error { get; init; }

    /// <summary>What the trouble did to this call: "failed as ordered", "reply lost", "delayed", or null.</summary>
    public string? Trouble { get; init; }

    /// <summary>True when the bot broke a rule of the Bot API.</summary>
    public bool IsViolation => Error is { IsViolation: true } && Trouble is null;

    /// <summary>An update's content or a call's arguments, as JSON.</summary>
    public string Json => Encoding.UTF8.GetString(Payload.Span);

    internal ReadOnlyMemory<byte> Payload { get; init; }

    public override string ToString() => Kind == JournalKind.Called
        ? $"#{Number} {Method} {Json} -> {Error?.Description ?? "ok"}{(Trouble is null ? "" : $" ({Trouble})")}"
        : $"#{Number} {Kind} {UpdateType} {UpdateId}";

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number", Number);
        writer.WriteString("at", At);
        writer.WriteString("kind", Kind.ToString());
        writer.WriteNumber("bot", BotId);
        writer.Optional("chat", ChatId);
        writer.Optional("update_id", UpdateId);
        writer.Optional("update_type", UpdateType);
        writer.Optional("method", Method);
        writer.Optional("message_id", MessageId);
        if (Error is not null)
        {
            writer.WriteNumber("error_code", Error.Code);
            writer.WriteString("description", Error.Description);
            writer.WriteBoolean("violation", IsViolation);
        }

        writer.Optional("trouble", Trouble);
        if (!Payload.IsEmpty)
        {
            writer.WritePropertyName(Kind == JournalKind.Called ? "arguments" : "update");
            writer.WriteRawValue(Payload.Span, skipInputValidation: true);
        }

        writer.WriteEndObject();
    }
}

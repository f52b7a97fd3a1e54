using System.Text.Json;

namespace Telegram.Bot.Serialization;

/// <summary>Whole seconds since 1970, UTC. 0 reads as <c>default</c>: the date of a message the bot can no longer see.</summary>
internal sealed class UnixDateTimeConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        UnixTime.From(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(UnixTime.To(value));
}

/// <summary>The end of a ban or restriction: 0 means for ever and reads as null.</summary>
internal sealed class BanTimeConverter : JsonConverter<DateTime?>
{
    public override DateTime? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null || reader.GetInt64() is 0 ? null : UnixTime.From(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, DateTime? value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(UnixTime.To(value ?? default));
}

internal static class UnixTime
{
    public static DateTime From(long seconds) => seconds switch
    {
        0 => default,
        > 0 => DateTime.UnixEpoch.AddSeconds(seconds),
        _ => throw new JsonException("A time before 1970."),
    };

    public static long To(DateTime time)
    {
        if (time == default)
            return 0;
        var seconds = (long)(time.ToUniversalTime() - DateTime.UnixEpoch).TotalSeconds;
        return seconds >= 0 ? seconds : throw new JsonException("A time before 1970 cannot be sent: pass a later one.");
    }
}

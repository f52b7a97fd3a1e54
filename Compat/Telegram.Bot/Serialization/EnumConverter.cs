using System.Text.Json;

namespace Telegram.Bot.Serialization;

/// <summary>
/// Snake-case names both ways. An unknown name reads as 0, so that tomorrow's Bot API does not stop today's bot;
/// a value without a name cannot be written.
/// </summary>
internal sealed class EnumConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    private static readonly (TEnum Value, JsonEncodedText Name)[] _s_names =
        [.. Enum.GetValues<TEnum>().Select(value => (value, JsonEncodedText.Encode(JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()))))];

    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException($"A {typeof(TEnum).Name} is a text.");
        foreach (var (value, name) in _s_names)
        {
            if (reader.ValueTextEquals(name.EncodedUtf8Bytes))
                return value;
        }

        return default;
    }

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options)
    {
        foreach (var (known, name) in _s_names)
        {
            if (EqualityComparer<TEnum>.Default.Equals(known, value))
            {
                writer.WriteStringValue(name);
                return;
            }
        }

        throw new JsonException($"{value} is no {typeof(TEnum).Name}: set one of its members.");
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ShopBot.Simulator;

/// <summary>One method call, whatever kind of body brought it: the arguments are one JSON object, the files stand beside it.</summary>
internal sealed class Call(SimulatedBot bot, ApiShape shape, JsonElement arguments, ReadOnlyMemory<byte> json, IReadOnlyDictionary<string, Upload> files)
{
    public static readonly IReadOnlyDictionary<string, Upload> NoFiles = new Dictionary<string, Upload>();

    public SimulatedBot Bot => bot;

    public ApiShape Shape => shape;

    public string Method => shape.Name;

    public JsonElement Arguments => arguments;

    /// <summary>The arguments as the journal keeps them.</summary>
    public ReadOnlyMemory<byte> Json => json;

    public IReadOnlyDictionary<string, Upload> Files => files;

    public bool Has(string name) => Value(name) is not null || files.ContainsKey(name);

    public JsonElement? Value(string name) =>
        arguments.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public string? Text(string name) => Value(name)?.ToString();

    public long? Whole(string name) => Value(name) is { } value ? WholeOf(value) : null;

    public bool Flag(string name) => Value(name) is { } value && FlagOf(value);

    /// <summary>An object or array, also when it came as JSON text.</summary>
    public JsonElement? Structure(string name)
    {
        if (Value(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            return value;
        return TryParse(value.GetString()!, out var parsed) ? parsed : null;
    }

    public static long? WholeOf(JsonElement value) =>
        long.TryParse(value.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static double? NumberOf(JsonElement value) =>
        double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool FlagOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.String && Truth(value.GetString()!) == true);

    public static bool? Truth(string text) => text.ToLowerInvariant() switch
    {
        "true" or "1" or "yes" => true,
        "false" or "0" or "no" or "" => false,
        _ => null,
    };

    public static bool TryParse(string text, out JsonElement value) => TryParse(Encoding.UTF8.GetBytes(text), out value);

    public static bool TryParse(ReadOnlySpan<byte> json, out JsonElement value)
    {
        value = default;
        try
        {
            var reader = new Utf8JsonReader(json);
            value = JsonElement.ParseValue(ref reader);
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

/// <summary>A file part of a multipart body.</summary>
internal sealed record Upload(string FileName, string ContentType, byte[] Bytes);

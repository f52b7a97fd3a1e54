using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;

namespace ShopBot.Persistence.Catalog;

/// <summary>"EUR".</summary>
internal sealed class CurrencyJson : JsonConverter<Currency>
{
    public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Currency.Of(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}

/// <summary>"950 EUR": minor units, so that a currency whose decimals change keeps its amounts.</summary>
internal sealed class MoneyJson : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parts = reader.GetString()!.Split(' ');
        return new(long.Parse(parts[0], CultureInfo.InvariantCulture), Currency.Of(parts[1]));
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
        writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{value.Minor} {value.Currency.Code}"));
}

/// <summary>{"en": "Water", "it": "Acqua"}, in the order of the shop's languages.</summary>
internal sealed class LocalTextJson : JsonConverter<LocalText>
{
    public override LocalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var texts = new List<KeyValuePair<string, string>>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var language = reader.GetString()!;
            reader.Read();
            texts.Add(new(language, reader.GetString()!));
        }

        return new(texts);
    }

    public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (language, text) in value.Texts)
        {
            writer.WriteString(language, text);
        }

        writer.WriteEndObject();
    }
}

/// <summary>Coordinates only: [lat, lon, radius] is a circle, [lat, lon, lat, lon, lat, lon ...] a polygon, [meters] a distance.</summary>
internal sealed class ZoneShapeJson : JsonConverter<ZoneShape>
{
    public override ZoneShape Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var numbers = new List<double>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            numbers.Add(reader.GetDouble());
        }

        return numbers.Count switch
        {
            1 => new ZoneShape.Distance(numbers[0]),
            3 => new ZoneShape.Circle(new(numbers[0], numbers[1]), numbers[2]),
            _ => new ZoneShape.Polygon([.. numbers.Chunk(2).Select(pair => new GeoPoint(pair[0], pair[1]))]),
        };
    }

    public override void Write(Utf8JsonWriter writer, ZoneShape value, JsonSerializerOptions options)
    {
        double[] numbers = value switch
        {
            ZoneShape.Distance distance => [distance.UpToMeters],
            ZoneShape.Circle circle => [circle.Center.Latitude, circle.Center.Longitude, circle.RadiusMeters],
            ZoneShape.Polygon polygon => [.. polygon.Corners.SelectMany(corner => new[] { corner.Latitude, corner.Longitude })],
            _ => throw new NotSupportedException($"{value.GetType().Name} has no JSON form; give it one here."),
        };
        writer.WriteStartArray();
        foreach (var number in numbers)
        {
            writer.WriteNumberValue(number);
        }

        writer.WriteEndArray();
    }
}

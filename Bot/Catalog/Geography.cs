using System.Globalization;
using ShopBot.Bot.Catalog.Yaml;
using ShopBot.Bot.Texts;
using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Catalog;

/// <summary>Readers of places: a point, the shape of a delivery zone, a time zone.</summary>
internal static class Geography
{
    /// <summary>Latitude and longitude as maps show them, in a list or on one line: [41.8902, 12.4844].</summary>
    public static GeoPoint? Point(this Value value)
    {
        const string Remedy = "write latitude and longitude as a map shows them: [41.8902, 12.4844]";
        var parts = value.Node switch
        {
            ListNode list => list.Items.Select(item => (item as ScalarNode)?.Text ?? "").ToArray(),
            ScalarNode scalar => scalar.Text.Split(','),
            _ => [],
        };
        if (parts.Length == 2 && Degrees(parts[0], 90) is { } latitude && Degrees(parts[1], 180) is { } longitude)
        {
            return new GeoPoint(latitude, longitude);
        }

        value.Wrong(Remedy);
        return null;
    }

    /// <summary>Exactly one of circle, polygon and distance.</summary>
    public static ZoneShape? Shape(this Fields zone, bool shopHasLocation)
    {
        var circle = zone.Find("circle");
        var polygon = zone.Find("polygon");
        var distance = zone.Find("distance");
        if (new[] { circle, polygon, distance }.Count(shape => shape is not null) != 1)
        {
            zone.Reading.Add(
                zone.Line,
                $"{TextBook.InEnglish(zone.Owner)} needs one shape: write circle: {{center: [41.8902, 12.4844], radius: 1.5 km}}, "
                + "polygon: [[...], [...], [...]] or distance: 3 km");
            return null;
        }

        if (distance is not null && !shopHasLocation)
        {
            distance.Value.Wrong("distance is measured from the shop, which has no location: write location: [41.8902, 12.4844] at the top");
        }

        return circle?.Circle() ?? polygon?.Polygon() ?? (ZoneShape?)distance?.Distance();
    }

    public static string? TimeZone(this Value value)
    {
        if (value.Text("Europe/Rome") is not { } id)
        {
            return null;
        }

        if (TimeZoneInfo.TryConvertWindowsIdToIanaId(id, out var iana))
        {
            value.Wrong($"did you mean {iana}?");
            return null;
        }

        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out _))
        {
            return id;
        }

        var near = Closest.To(id, TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(known => known.Contains('/')));
        value.Wrong(near is null ? "write an IANA time zone, such as Europe/Rome" : $"did you mean {near}?");
        return null;
    }

    private static ZoneShape.Circle? Circle(this Value value)
    {
        if (value.Map(value.AsOwner(), "circle: {center: [41.8902, 12.4844], radius: 1.5 km}") is not { } fields)
        {
            return null;
        }

        var center = fields.Need("center", "center: [41.8902, 12.4844]")?.Point();
        var radius = fields.Need("radius", "radius: 1.5 km")?.Meters();
        fields.RefuseOthers();
        return center is null || radius is null ? null : new(center.Value, radius.Value);
    }

    private static ZoneShape.Polygon? Polygon(this Value value)
    {
        var corners = value.Items().Select(corner => corner.Point()).OfType<GeoPoint>().ToList();
        if (value.Node is ListNode { Items.Count: >= 3 })
        {
            return new(corners);
        }

        value.Wrong("write at least three corners, each [latitude, longitude]");
        return null;
    }

    private static ZoneShape.Distance? Distance(this Value value) => value.Meters() is { } meters ? new(meters) : null;

    private static double? Degrees(string text, double max) =>
        double.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees)
        && Math.Abs(degrees) <= max ? degrees : null;
}

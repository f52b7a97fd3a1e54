namespace ShopBot.Domain.Catalog;

/// <summary>WGS 84, degrees: latitude -90 to 90, longitude -180 to 180.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude);

/// <summary>Where the shop delivers to, at what price. Zones are tried in the file's order; the first that holds the address counts.</summary>
/// <param name="Id">1-24 of a-z, 0-9 and '-', unique in the shop.</param>
/// <param name="FreeFrom">Subtotal after discount from which delivery is free; null: never.</param>
/// <param name="Minimum">Smallest subtotal after discount; null: the one of the way, if any.</param>
public sealed record DeliveryZone(string Id, LocalText Name, ZoneShape Shape, Money Fee, Money? FreeFrom, Money? Minimum);

public abstract record ZoneShape
{
    private ZoneShape()
    {
    }

    /// <param name="RadiusMeters">1 to 200,000.</param>
    public sealed record Circle(GeoPoint Center, double RadiusMeters) : ZoneShape;

    /// <param name="Corners">At least three; the last is joined to the first.</param>
    public sealed record Polygon(IReadOnlyList<GeoPoint> Corners) : ZoneShape;

    /// <summary>As the crow flies from <see cref="Shop.Location"/>.</summary>
    /// <param name="UpToMeters">1 to 200,000.</param>
    public sealed record Distance(double UpToMeters) : ZoneShape;
}

using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Ordering;

public static class Zones
{
    /// <summary>How far outside a polygon's border a point still counts as inside: what a phone cannot tell apart.</summary>
    public const double BorderMeters = 1;

    /// <summary>Mean radius of the Earth. Source: IUGG, GRS 80.</summary>
    private const double EarthRadiusMeters = 6_371_008.8;

    /// <summary>The first zone, in the order of the shop file, that holds the point; null when none does, or when there is no such place on Earth.</summary>
    public static DeliveryZone? Find(Shop shop, GeoPoint point) =>
        IsOnEarth(point) ? shop.Zones.FirstOrDefault(zone => Holds(zone.Shape, point, shop.Location)) : null;

    /// <summary>Whether a point says anything: without a place on the map nobody knows how far it is.</summary>
    public static bool CanTell(Shop shop) => shop.Zones.Any(zone => zone.Shape is not ZoneShape.Distance || shop.Location is not null);

    /// <summary>As the crow flies, on a sphere (haversine): within 0.6 % of the true distance.</summary>
    public static double MetersBetween(GeoPoint a, GeoPoint b)
    {
        var north = Math.Sin(Radians(b.Latitude - a.Latitude) / 2);
        var east = Math.Sin(Radians(b.Longitude - a.Longitude) / 2);
        var h = (north * north) + (Math.Cos(Radians(a.Latitude)) * Math.Cos(Radians(b.Latitude)) * east * east);
        return 2 * EarthRadiusMeters * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    private static bool IsOnEarth(GeoPoint point) => Math.Abs(point.Latitude) <= 90 && Math.Abs(point.Longitude) <= 180;

    private static bool Holds(ZoneShape shape, GeoPoint point, GeoPoint? shop) => shape switch
    {
        ZoneShape.Circle circle => MetersBetween(circle.Center, point) <= circle.RadiusMeters,
        ZoneShape.Distance distance => shop is { } from && MetersBetween(from, point) <= distance.UpToMeters,
        ZoneShape.Polygon polygon => Holds(polygon, point),
        _ => throw new InvalidOperationException($"{shape.GetType().Name} is a shape without a rule; add one here."),
    };

    /// <summary>Counts the sides that a ray from the point to the east crosses: an odd number from inside.</summary>
    private static bool Holds(ZoneShape.Polygon polygon, GeoPoint point)
    {
        var corners = polygon.Corners.Select(corner => MetersFrom(point, polygon.Corners[0], corner)).ToList();
        var isInside = false;
        for (var (i, j) = (0, corners.Count - 1); i < corners.Count; j = i++)
        {
            var (a, b) = (corners[i], corners[j]);
            if (DistanceFromOrigin(a, b) <= BorderMeters)
            {
                return true;
            }

            if ((a.Y > 0) != (b.Y > 0) && a.X + ((b.X - a.X) * (0 - a.Y) / (b.Y - a.Y)) > 0)
            {
                isInside = !isInside;
            }
        }

        return isInside;
    }

    /// <summary>
    /// Flat map with the point at its centre, metres to the east and north. The shorter way round the Earth is taken, first to the zone
    /// and then within it, so that a zone may lie across the antimeridian and is never torn apart.
    /// </summary>
    private static (double X, double Y) MetersFrom(GeoPoint point, GeoPoint firstCorner, GeoPoint corner)
    {
        var east = ShorterWay(firstCorner.Longitude - point.Longitude) + ShorterWay(corner.Longitude - firstCorner.Longitude);
        var north = corner.Latitude - point.Latitude;
        return (Radians(east) * Math.Cos(Radians(point.Latitude)) * EarthRadiusMeters, Radians(north) * EarthRadiusMeters);
    }

    private static double ShorterWay(double degrees) => Math.IEEERemainder(degrees, 360);

    private static double DistanceFromOrigin((double X, double Y) a, (double X, double Y) b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp(-((a.X * dx) + (a.Y * dy)) / length, 0, 1);
        return Math.Sqrt(Math.Pow(a.X + (along * dx), 2) + Math.Pow(a.Y + (along * dy), 2));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}

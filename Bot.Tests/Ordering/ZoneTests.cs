using FluentAssertions;
using FsCheck.Fluent;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;
using Xunit;
using static ShopBot.Bot.Tests.Ordering.TestShop;

namespace ShopBot.Bot.Tests.Ordering;

public class ZoneTests
{
    private static readonly GeoPoint Pantheon = new(41.8986, 12.4769);
    private static readonly GeoPoint Colosseum = new(41.8902, 12.4922);

    [Fact]
    public void Distances_are_those_of_the_map()
    {
        Zones.MetersBetween(Pantheon, Colosseum).Should().BeApproximately(1575, 15);
        Zones.MetersBetween(new(0, 0), new(0, 1)).Should().BeApproximately(111_195, 1, "a degree of the equator: 2 pi R / 360");
        Zones.MetersBetween(new(0, 179.9), new(0, -179.9)).Should().BeApproximately(22_239, 1, "the antimeridian is no wall");
        Zones.MetersBetween(new(90, 0), new(-90, 0)).Should().BeApproximately(Math.PI * 6_371_008.8, 1);
    }

    [Fact]
    public void The_first_zone_that_holds_the_address_counts()
    {
        var shop = Shop(("near", new ZoneShape.Distance(1000)), ("wide", new ZoneShape.Circle(Colosseum, 2000)), ("far", new ZoneShape.Distance(5000)));

        Find(shop, Pantheon).Should().Be("near", "the shop itself");
        Find(shop, Colosseum).Should().Be("wide");
        Find(shop, new(41.93, 12.4769)).Should().Be("far", "3.5 km to the north");
        Find(shop, new(42.5, 12.4769)).Should().BeNull();
    }

    [Fact]
    public void By_distance_nothing_is_found_while_the_shop_does_not_say_where_it_is() =>
        Find(Shop(("near", new ZoneShape.Distance(1000))) with { Location = null }, Pantheon).Should().BeNull();

    // Like an L: a square of 0.02 degrees without its upper right quarter.
    private static readonly ZoneShape.Polygon Corner =
        new([new(41.88, 12.46), new(41.88, 12.48), new(41.89, 12.48), new(41.89, 12.47), new(41.90, 12.47), new(41.90, 12.46)]);

    [Theory]
    [InlineData(41.885, 12.475, true)] // lower right
    [InlineData(41.895, 12.465, true)] // upper left
    [InlineData(41.895, 12.475, false)] // the quarter that is missing
    [InlineData(41.885, 12.455, false)] // to the west, on the height of two corners' sides
    [InlineData(41.88, 12.455, false)] // on the height of the lower side
    [InlineData(41.89, 12.455, false)] // on the height of two corners
    [InlineData(41.88, 12.46, true)] // a corner
    [InlineData(41.89, 12.475, true)] // on a side
    [InlineData(41.8900089, 12.475, true)] // 0.99 m beyond a side
    [InlineData(41.8900091, 12.475, false)] // 1.01 m beyond it
    public void A_polygon_holds_what_lies_inside_or_on_its_border(double latitude, double longitude, bool isInside) =>
        (Find(Shop(("l", Corner)), new(latitude, longitude)) is not null).Should().Be(isInside);

    [Fact]
    public void A_polygon_may_lie_across_the_antimeridian()
    {
        var taveuni = Shop(("island", new ZoneShape.Polygon([new(-17, 179.8), new(-17, -179.8), new(-16.6, -179.8), new(-16.6, 179.8)])));

        Find(taveuni, new(-16.8, 179.9)).Should().Be("island");
        Find(taveuni, new(-16.8, -179.9)).Should().Be("island");
        Find(taveuni, new(-16.8, 180)).Should().Be("island");
        Find(taveuni, new(-16.8, 179.7)).Should().BeNull();
        Find(taveuni, new(-16.8, 0)).Should().BeNull("the far side of the Earth");
        Find(Shop(("l", Corner)), new(41.885, -167.535)).Should().BeNull("the far side of the Earth");
    }

    [Theory]
    [InlineData(double.NaN, 12)]
    [InlineData(41, double.NaN)]
    [InlineData(90.1, 12)]
    [InlineData(-90.1, 12)]
    [InlineData(41, 180.1)]
    [InlineData(41, double.PositiveInfinity)]
    public void What_is_no_place_on_Earth_is_in_no_zone(double latitude, double longitude) =>
        Find(Shop(("everywhere", new ZoneShape.Distance(200_000_000))), new(latitude, longitude)).Should().BeNull();

    [Fact]
    public void A_circle_drawn_as_a_polygon_of_many_corners_is_the_same_zone() => Property.Holds(
        from latitude in Gen.Choose(-600, 600)
        from longitude in Gen.Choose(-1800, 1800)
        from north in Gen.Choose(-1500, 1500)
        from east in Gen.Choose(-1500, 1500)
        select (Center: new GeoPoint(latitude / 10.0, longitude / 10.0), North: north, East: east),
        some =>
        {
            const double radius = 1000;
            var corners = Enumerable.Range(0, 360).Select(degree => Away(some.Center, radius * Math.Cos(degree * Math.PI / 180), radius * Math.Sin(degree * Math.PI / 180)));
            var point = Away(some.Center, some.North, some.East);
            var meters = Zones.MetersBetween(some.Center, point);

            // Near the border the two may differ: by the metre of tolerance, and by the flatness of the map.
            if (Math.Abs(meters - radius) > 5)
            {
                var inside = Find(Shop(("round", new ZoneShape.Polygon([.. corners]))), point) is not null;
                inside.Should().Be(meters < radius);
            }
        });

    private static GeoPoint Away(GeoPoint from, double north, double east)
    {
        const double metersInDegree = 111_195.08;
        var longitude = from.Longitude + (east / metersInDegree / Math.Cos(from.Latitude * Math.PI / 180));
        return new GeoPoint(from.Latitude + (north / metersInDegree), Math.IEEERemainder(longitude, 360));
    }

    private static Shop Shop(params (string Id, ZoneShape Shape)[] zones) => Of("EUR") with
    {
        Location = Pantheon,
        Zones = [.. zones.Select(zone => Zone(Eur(2)) with { Id = zone.Id, Shape = zone.Shape })],
    };

    private static string? Find(Shop shop, GeoPoint point) => Zones.Find(shop, point)?.Id;
}

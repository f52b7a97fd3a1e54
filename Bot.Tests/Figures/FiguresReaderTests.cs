using FluentAssertions;
using ShopBot.Bot.Tests.Customers;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Figures;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence.Booking;
using ShopBot.Persistence.Figures;
using ShopBot.Persistence.Ordering;
using Xunit;

namespace ShopBot.Bot.Tests.Figures;

public class FiguresReaderTests
{
    /// <summary>Wednesday, 13:00 in Rome.</summary>
    private static readonly DateTimeOffset Now = CustomersDatabase.Now;

    [Fact]
    public async Task Figures_of_a_day_are_those_that_a_hand_reckons()
    {
        using var shop = await Filled();

        var now = (await Read(shop)).Now;

        now.Orders.Should().Be(new Tally(3, Euros(shop, 2301)));
        now.Average.Should().Be(Euros(shop, 767));
        (now.Rejected, now.Cancelled).Should().Be((1, 2));
        now.Ways.Should().Equal((Way.Delivery, new Tally(1, Euros(shop, 1001))), (Way.Pickup, new Tally(2, Euros(shop, 1300))));
        now.Sources.Should().Equal(("flyer", new Tally(1, Euros(shop, 1001))));
        now.Hours.Select(hour => (hour.Hour, hour.Tally.Count, hour.Tally.Total.Minor)).Should().Equal((0, 1, 1001), (12, 2, 1300));
        now.Products.Select(product => (product.ProductId, $"{product.Name}", product.Tally.Count, product.Tally.Total.Minor))
            .Should().Equal(("green", $"{shop.Shop.Menu.Product("green")!.Name}", 3, 2301));
        now.MinutesToReady.Should().Be(10, "of 10 and 40 minutes the lower one is in the middle, and who chose a time is left out");
        (now.NewCustomers, now.ReturningCustomers).Should().Be((2, 1));
    }

    [Fact]
    public async Task What_it_is_compared_with_ends_at_the_same_hour()
    {
        using var shop = await Filled();

        var before = (await Read(shop)).Before;

        before.Orders.Should().Be(new Tally(1, Euros(shop, 300)), "of last Wednesday's orders one came at 13:00");
        (before.NewCustomers, before.ReturningCustomers).Should().Be((1, 0));
        before.MinutesToReady.Should().BeNull();
    }

    [Fact]
    public async Task Bookings_are_counted_once_they_begin_and_no_shows_beside_them()
    {
        using var shop = await CustomersDatabase.Open();
        shop.Customer(1, "Anna");
        shop.Customer(2, "Ben");
        var earlier = shop.Booking(5, 2, BookingStatus.Left);
        (earlier.From, earlier.Day) = (Now.AddDays(-30), new DateOnly(2026, 10, 26));
        var tonight = shop.Booking(6, 1, BookingStatus.Confirmed);
        tonight.From = Now.AddHours(6);
        var seated = shop.Booking(1, 1, BookingStatus.Seated);
        var left = shop.Booking(2, 2, BookingStatus.Left);
        (seated.From, left.From) = (Now.AddHours(-1), Now.AddHours(-2));
        var missed = shop.Booking(3, 1, BookingStatus.NoShow);
        missed.From = Now.AddHours(-3);
        var cancelled = shop.Booking(4, 1, BookingStatus.Cancelled);
        cancelled.From = Now.AddHours(-3);
        shop.Add(earlier, tonight, seated, left, missed, cancelled);

        var now = (await Read(shop)).Now;

        (now.Tables, now.Guests, now.NoShows).Should().Be((2, 4, 1));
        (now.NewCustomers, now.ReturningCustomers).Should().Be((1, 1));
        now.Average.Should().BeNull();
    }

    [Fact]
    public async Task Stays_are_counted_with_what_they_cost()
    {
        using var shop = await CustomersDatabase.Open();
        shop.Customer(1, "Anna");
        var stays = new[] { 1, 2 }.Select(id => Room(shop, id)).ToArray();
        shop.Add([.. stays]);

        var now = (await Read(shop)).Now;

        now.Stays.Should().Be(new Tally(2, Euros(shop, 36_000)));
        (now.Tables, now.Guests).Should().Be((0, 4));
    }

    [Fact]
    public async Task The_hour_that_comes_twice_is_one_hour_of_the_wall_clock()
    {
        using var shop = await CustomersDatabase.Open();
        shop.Customer(1, "Anna");
        var instants = new[] { "2026-10-24T21:59Z", "2026-10-24T22:00Z", "2026-10-25T00:30Z", "2026-10-25T01:30Z", "2026-10-25T22:59Z", "2026-10-25T23:00Z" };
        shop.Add([.. instants.Select((at, index) => (object)shop.Order(index + 1, 1, 100, placedAt: DateTimeOffset.Parse(at)))]);

        var now = (await Read(shop, new(2026, 10, 25))).Now;

        now.Hours.Select(hour => (hour.Hour, hour.Tally.Count)).Should().Equal((0, 1), (2, 2), (23, 1));
        now.Orders.Count.Should().Be(4, "the day has 25 hours");
    }

    /// <summary>Half an hour and three quarters: not every zone is whole hours off.</summary>
    [Theory]
    [InlineData("Asia/Kolkata", 17)]
    [InlineData("Asia/Kathmandu", 18)]
    [InlineData("Europe/Rome", 13)]
    public async Task Hours_are_those_of_the_shops_zone(string zone, int hour)
    {
        using var shop = await CustomersDatabase.Open();
        shop.Customer(1, "Anna");
        shop.Add(shop.Order(1, 1, 100, placedAt: Now.AddMinutes(20)));

        var found = await shop.Read(db => FiguresReader.Both(
            db, shop.Shop with { TimeZone = zone }, FiguresPeriod.Of(shop.Shop, new(2026, 11, 25), new(2026, 11, 25), Now.AddHours(2))!, default));

        found.Now.Hours.Should().ContainSingle().Which.Hour.Should().Be(hour);
    }

    /// <summary>Six orders of today, of which three count; two of last week's day, and one that is cancelled.</summary>
    private static async Task<CustomersDatabase> Filled()
    {
        var shop = await CustomersDatabase.Open();
        foreach (var id in Enumerable.Range(1, 4))
        {
            shop.Customer(id, $"Customer {id}");
        }

        var ahead = Placed(shop.Order(3, 3, 1000, placedAt: Now.AddMinutes(-1)), 400);
        ahead.SlotFrom = Now.AddHours(6);
        shop.Add(
            Placed(shop.Order(1, 1, 1001, "flyer", Now.AddHours(-13)), 10), Placed(shop.Order(2, 2, 300, placedAt: Now.AddHours(-1)), 40), ahead,
            With(shop.Order(4, 4, 700, placedAt: Now.AddHours(-2)), OrderStatus.Rejected), With(shop.Order(5, 4, 700, placedAt: Now.AddHours(-2)), OrderStatus.Cancelled),
            With(shop.Order(6, 1, 700, placedAt: Now.AddHours(-3)), OrderStatus.Cancelled), With(shop.Order(9, 1, 900, placedAt: Now.AddDays(-1)), OrderStatus.Cancelled),
            shop.Order(7, 3, 300, placedAt: Now.AddDays(-7).AddMinutes(-1)), shop.Order(8, 4, 900, placedAt: Now.AddDays(-7)),
            shop.Order(10, 1, 900, placedAt: Now));
        return shop;
    }

    private static OrderRow Placed(OrderRow order, int minutes)
    {
        (order.AcceptedAt, order.ReadyAt) = (order.PlacedAt, order.PlacedAt.AddMinutes(minutes).AddSeconds(59));
        return order;
    }

    private static OrderRow With(OrderRow order, OrderStatus status)
    {
        order.Status = status;
        return order;
    }

    private static BookingRow Room(CustomersDatabase shop, int id)
    {
        var room = shop.Booking(id, 1, BookingStatus.Seated, kind: BookingKind.Room);
        (room.From, room.StayTotal) = (Now.AddHours(-id), 12_000 * id);
        return room;
    }

    private static Task<FoundFigures> Read(CustomersDatabase shop, DateOnly? day = null)
    {
        var date = day ?? new DateOnly(2026, 11, 25);
        return shop.Read(db => FiguresReader.Both(db, shop.Shop, FiguresPeriod.Of(shop.Shop, date, date, Now)!, default));
    }

    private static Domain.Money Euros(CustomersDatabase shop, long minor) => new(minor, shop.Shop.Currency);
}

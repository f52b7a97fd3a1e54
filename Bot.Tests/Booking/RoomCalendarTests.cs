using FluentAssertions;
using ShopBot.Bot.Tests.Ordering;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using Xunit;
using static ShopBot.Bot.Tests.Booking.TestRooms;

namespace ShopBot.Bot.Tests.Booking;

/// <summary>Today is Tuesday 1 December 2026; rooms 1 and 2 are doubles, room 3 is for four.</summary>
public class RoomCalendarTests
{
    private static readonly DateTimeOffset Now = TestShop.At("2026-12-01T09:00+01:00");

    [Fact]
    public void Nobody_moves_rooms_a_stay_needs_one_unit_for_all_of_its_nights()
    {
        var shop = OneType("1", "2");
        var calendar = new RoomCalendar(shop, [Claim(shop, "1", "2026-12-05", 2), Claim(shop, "2", "2026-12-03", 2)], Now);

        calendar.Refuse(Stay("2026-12-03", 2), 2).Should().BeNull();
        calendar.Refuse(Stay("2026-12-03", 3), 2).Should().Be(StayRefusals.NothingFree, "each night is free somewhere, and no room on all three");
        calendar.Departures(TestShop.Date("2026-12-03")).Should().Equal(TestShop.Date("2026-12-04"), TestShop.Date("2026-12-05"));
    }

    [Fact]
    public void One_guest_may_come_on_the_day_another_leaves()
    {
        var shop = OneType("1");
        var calendar = new RoomCalendar(shop, [Claim(shop, "1", "2026-12-05", 2), Claim(shop, "1", "2026-12-08", 1)], Now);

        calendar.Arrivals(TestShop.Date("2026-12-03"), TestShop.Date("2026-12-09")).Select(day => day.Day).Should().Equal(3, 4, 7, 9);
        calendar.Departures(TestShop.Date("2026-12-03")).Select(day => day.Day).Should().Equal(4, 5);
        calendar.Departures(TestShop.Date("2026-12-07")).Select(day => day.Day).Should().Equal(8);
    }

    [Fact]
    public void Arrivals_leave_room_for_the_shortest_stay_and_come_on_days_of_arrival()
    {
        var winter = new Season("winter", [new(TestShop.Date("2026-12-12"), TestShop.Date("2026-12-20"), false)], new StayRules(1, 2, []));
        var shop = OneType(["1"], rules => rules with { Stay = new StayRules(3, 5, [DayOfWeek.Friday, DayOfWeek.Sunday]), Seasons = [winter] });
        var calendar = new RoomCalendar(shop, [Claim(shop, "1", "2026-12-08", 2)], Now);

        // Sunday the 6th has only two nights before the claim; from the 12th the season takes everybody.
        calendar.Arrivals(TestShop.Date("2026-12-01"), TestShop.Date("2026-12-14")).Select(day => day.Day).Should().Equal(4, 11, 12, 13, 14);
        calendar.Departures(TestShop.Date("2026-12-04")).Select(day => day.Day).Should().Equal(7, 8);
        calendar.Departures(TestShop.Date("2026-12-11")).Select(day => day.Day).Should().Equal(14, 15, 16);
        calendar.Departures(TestShop.Date("2026-12-12")).Select(day => day.Day).Should().Equal(13, 14);
        calendar.Departures(TestShop.Date("2026-12-05")).Should().BeEmpty("it is a Saturday");
    }

    [Theory]
    [InlineData("2026-12-05", 0, 2, "stay.departure_before_arrival")]
    [InlineData("2026-12-05", -3, 2, "stay.departure_before_arrival")]
    [InlineData("2026-11-30", 2, 2, "stay.past_day")]
    [InlineData("2026-12-01", 2, 2, "stay.too_soon")]
    [InlineData("2027-01-29", 2, 2, null)]
    [InlineData("2027-01-29", 3, 2, "stay.beyond_horizon")]
    [InlineData("2026-12-07", 2, 2, "stay.no_arrival")]
    [InlineData("2026-12-08", 1, 2, "stay.too_short")]
    [InlineData("2026-12-08", 8, 2, "stay.too_long")]
    [InlineData("2026-12-08", 3, 0, "stay.guests")]
    [InlineData("2026-12-08", 3, 500, "stay.guests")]
    [InlineData("2026-12-20", 3, 2, "stay.nothing_free")]
    [InlineData("2026-12-08", 3, 2, null)]
    public void A_stay_that_is_not_possible_is_refused_with_its_reason(string arrival, int nights, int party, string? key)
    {
        var days = Enum.GetValues<DayOfWeek>().Where(day => day != DayOfWeek.Monday).ToList();
        var shop = OneType(["1"], rules => rules with { Stay = new StayRules(2, 7, days), DaysAhead = 61, LeadDays = 1 });
        var calendar = new RoomCalendar(shop, [Claim(shop, "1", "2026-12-22", 1)], Now);

        calendar.Refuse(Stay(arrival, nights), party)?.Because.Key.Should().Be(key);
        (calendar.Refuse(Stay(arrival, nights), party) is null).Should().Be(key is null);
        calendar.Offers(Stay(arrival, nights), party).Any().Should().Be(key is null);
    }

    [Fact]
    public void A_refusal_names_what_is_possible_instead()
    {
        var shop = OneType(["1"], rules => rules with { Stay = new StayRules(3, 7, [DayOfWeek.Saturday]) });
        var calendar = new RoomCalendar(shop, [], Now);

        calendar.Refuse(Stay("2026-12-06", 3), 2)!.Because.Values.Should().Equal(("date", TestShop.Date("2026-12-06")), ("next", TestShop.Date("2026-12-12")));
        calendar.Refuse(Stay("2026-12-05", 1), 2)!.Because.Values.Should().Equal(("date", TestShop.Date("2026-12-05")), ("count", 3));
    }

    [Theory]
    [InlineData("2026-12-01T19:59+01:00", 0, 1)]
    [InlineData("2026-12-01T20:00+01:00", 0, 2)]
    [InlineData("2026-12-01T20:00+01:00", 2, 4)]
    [InlineData("2026-12-01T23:30Z", 0, 2)] // already the 2nd in Rome, and not yet evening
    public void The_first_arrival_follows_the_shops_clock(string now, int leadDays, int day)
    {
        var shop = Shop(Rules() with { LeadDays = leadDays, BookUntil = new TimeOnly(20, 0) });

        new RoomCalendar(shop, [], TestShop.At(now)).FirstArrival.Should().Be(new DateOnly(2026, 12, day));
    }

    [Fact]
    public void The_unit_is_the_one_with_the_smallest_gap_around_the_stay()
    {
        var shop = OneType("1", "2", "3");
        Claim[] claims = [Claim(shop, "2", "2026-12-05", 2), Claim(shop, "2", "2026-12-12", 1), Claim(shop, "3", "2026-12-04", 3), Claim(shop, "3", "2026-12-10", 1)];
        var calendar = new RoomCalendar(shop, claims, Now);

        Unit(calendar, "2026-12-07", 2).Should().Be("3", "its gap has three nights, that of room 2 five");
        Unit(calendar, "2026-12-07", 4).Should().Be("2");
        Unit(calendar, "2026-12-07", 6).Should().Be("1");
        Unit(calendar, "2026-12-20", 1).Should().Be("2", "after the 12th it has the fewest of the nights left");
    }

    [Fact]
    public void Of_equal_units_the_first_in_the_file_is_taken() => Unit(new RoomCalendar(OneType("b", "a"), [], Now), "2026-12-07", 2).Should().Be("b");

    [Fact]
    public void A_booking_that_is_changed_is_not_in_its_own_way_and_keeps_its_room_where_it_can()
    {
        var shop = OneType("1", "2");
        Claim[] claims = [Claim(shop, "1", "2026-12-05", 3, 7), Claim(shop, "2", "2026-12-05", 3, 8), Claim(shop, "1", "2026-12-09", 1, 9)];
        var calendar = new RoomCalendar(shop, claims, Now, changing: 7);

        Unit(calendar, "2026-12-05", 4, keep: "1").Should().Be("1");
        calendar.Refuse(Stay("2026-12-05", 5), 2).Should().Be(StayRefusals.NothingFree);
        Unit(calendar, "2026-12-20", 2, keep: "2").Should().Be("2");
        new RoomCalendar(shop, claims, Now).Refuse(Stay("2026-12-05", 4), 2).Should().Be(StayRefusals.NothingFree);
    }

    [Fact]
    public void Offers_are_the_types_that_fit_the_party_with_the_price_of_the_whole_stay()
    {
        var shop = Shop();
        Claim[] claims = [Claim(shop, "1", "2026-12-05", 2), Claim(shop, "2", "2026-12-06", 2)];
        var calendar = new RoomCalendar(shop, claims, Now);

        Offers(Stay("2026-12-07", 2), 2).Should().Equal(("double", "1", 200), ("family", "3", 300));
        Offers(Stay("2026-12-05", 2), 2).Should().Equal(("family", "3", 300));
        Offers(Stay("2026-12-07", 2), 4).Should().Equal(("family", "3", 380));

        IEnumerable<(string, string, long)> Offers(StayDates dates, int party) =>
            calendar.Offers(dates, party).Select(offer => (offer.Type.Id, offer.Unit, offer.Price.Total.Minor / 100));
    }

    /// <summary>Check-out is at 11:00, check-in at 14:00.</summary>
    [Theory]
    [InlineData("2026-12-05T11:00+01:00", "2026-12-05T14:00+01:00", "")]
    [InlineData("2026-12-05T10:59+01:00", "2026-12-05T14:00+01:00", "4")]
    [InlineData("2026-12-05T11:00+01:00", "2026-12-05T14:01+01:00", "5")]
    [InlineData("2026-12-05T00:00+01:00", "2026-12-07T00:00+01:00", "4 5 6")]
    [InlineData("2026-12-05T14:00+01:00", "2026-12-07T11:00+01:00", "5 6")]
    public void A_block_takes_the_nights_that_it_touches(string from, string to, string nights)
    {
        var shop = OneType("1");
        var block = new Claim(ResourceIds.OfRoom("1"), TestShop.At(from), TestShop.At(to), 0);

        string.Join(' ', StayDates.Of(block, shop.RoomBooking!, shop.Zone).Nights.Select(night => night.Day)).Should().Be(nights);
    }

    [Theory]
    [InlineData("Europe/Madrid")]
    [InlineData("Europe/Rome")]
    [InlineData("Europe/Moscow")]
    [InlineData("America/Lima")]
    [InlineData("America/Santiago")]
    [InlineData("Pacific/Chatham")]
    [InlineData("Africa/Cairo")]
    public void The_nights_of_a_stay_come_back_from_its_claim_on_every_day_of_the_year(string zone)
    {
        // Check-in at midnight and check-out at half past two: where a change of the clock can move them.
        foreach (var (checkIn, checkOut) in new[] { ("14:00", "11:00"), ("02:30", "02:30"), ("00:00", "00:00") })
        {
            var shop = Shop(Rules() with { CheckIn = TestShop.Clock(checkIn), CheckOut = TestShop.Clock(checkOut) }, zone);
            for (var day = TestShop.Date("2026-01-01"); day.Year == 2026; day = day.AddDays(1))
            {
                var stay = new StayDates(day, day.AddDays(2));
                StayDates.Of(stay.Claim(shop.RoomBooking!, shop.Zone, "1", 1), shop.RoomBooking!, shop.Zone).Should().Be(stay);
            }
        }
    }

    private static string? Unit(RoomCalendar calendar, string arrival, int nights, string? keep = null) =>
        calendar.Offer(Type("double", 2, 2, Euro, 100), Stay(arrival, nights), 2, [], keep)?.Unit;

    private static Shop OneType(params string[] units) => OneType(units, rules => rules);

    private static Shop OneType(string[] units, Func<RoomBookingRules, RoomBookingRules> change) =>
        Shop(change(Rules() with { Types = [Type("double", 2, 2, Euro, 100, units)] }));
}

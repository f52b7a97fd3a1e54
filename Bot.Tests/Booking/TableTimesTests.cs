using FluentAssertions;
using FsCheck.Fluent;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using Xunit;
using static ShopBot.Bot.Tests.Booking.TableShop;
using static ShopBot.Bot.Tests.Ordering.TestShop;

namespace ShopBot.Bot.Tests.Booking;

/// <summary>Where clocks are changed, at night, at midnight, by three quarters of an hour off the others, and where they are not.</summary>
public class TableTimesTests
{
    private static readonly string[] Zones =
        ["Europe/Madrid", "Europe/Rome", "Europe/Moscow", "America/Lima", "America/Santiago", "Pacific/Chatham", "Africa/Cairo"];

    [Theory]
    [InlineData("Europe/Rome", "2026-03-29", "01:00-05:00", "01:00 01:30 03:00 03:30")]
    [InlineData("Europe/Rome", "2026-10-25", "01:00-05:00", "01:00 01:30 02:00 02:30 03:00 03:30")]
    [InlineData("Europe/Madrid", "2026-03-29", "01:00-05:00", "01:00 01:30 03:00 03:30")]
    [InlineData("Europe/Madrid", "2026-10-25", "02:30-05:00", "02:30 03:00 03:30")]
    [InlineData("Europe/Moscow", "2026-03-29", "01:00-05:00", "01:00 01:30 02:00 02:30 03:00 03:30")]
    [InlineData("America/Lima", "2026-10-25", "01:00-05:00", "01:00 01:30 02:00 02:30 03:00 03:30")]
    [InlineData("America/Santiago", "2026-09-06", "22:00-04:00", "01:00 01:30 02:00 02:30 22:00 22:30 23:00 23:30")]
    [InlineData("America/Santiago", "2026-04-04", "22:00-02:00", "00:00 00:30 22:00 22:30 23:00 23:30")]
    [InlineData("Pacific/Chatham", "2026-09-27", "02:00-06:00", "02:00 02:30 04:00 04:30")]
    [InlineData("Pacific/Chatham", "2026-04-05", "02:00-06:00", "02:00 02:30 03:00 03:30 04:00 04:30")]
    [InlineData("Africa/Cairo", "2026-04-24", "23:00-03:00", "01:00 01:30 23:00 23:30")]
    [InlineData("Africa/Cairo", "2026-10-29", "22:00-02:00", "00:00 00:30 22:00 22:30 23:00 23:30")]
    public void Times_around_a_change_of_the_clock(string zone, string day, string service, string expected)
    {
        var shop = Of(Rules([service], "1: 1-2"), zone);
        var calendar = new TableCalendar(shop, Occupancy.None, WallClock.Begin(shop.Zone, Date(day).AddDays(-2).ToDateTime(default)), Date(day), Date(day));

        string.Join(' ', calendar.FreeTimes(Date(day), 2).Clocks()).Should().Be(expected);
    }

    [Fact]
    public void A_stay_over_a_change_of_the_clock_lasts_as_long_as_any_other()
    {
        var rules = Rules(["00:00-06:00"], "1: 1-2");
        var shop = Of(rules);
        var calendar = Calendar(shop, "2026-10-24T08:00+02:00", "2026-10-25", null, Claim("1", "2026-10-25T02:30+02:00", "2026-10-25T03:15+01:00"));

        calendar.FreeTimes(Date("2026-10-25"), 2).Clocks().Should().Equal(["00:00", "00:30", "03:30", "04:00", "04:30"], "02:30 comes twice, and the party of the first sits until a quarter past three");
    }

    [Fact]
    public void On_every_day_in_every_zone_a_time_is_what_the_clock_shows_and_each_is_later_than_the_one_before()
    {
        var days =
            from zone in Gen.Elements(Zones)
            from day in Gen.Choose(0, 1500)
            from step in Gen.Elements(15, 30, 45, 60)
            from begin in Gen.Choose(0, 95)
            from length in Gen.Choose(1, 96)
            select (zone, day, step, begin, length);

        Property.Holds(days, some =>
        {
            var (zone, day) = (TimeZoneInfo.FindSystemTimeZoneById(some.zone), Date("2024-01-01").AddDays(some.day));
            var from = TimeOnly.MinValue.AddMinutes(some.begin * 15);
            var rules = Rules(["00:00-00:00"], "1: 1-2") with
            {
                StepMinutes = some.step,
                Service = EveryDay() with { Week = [.. Enumerable.Repeat<IReadOnlyList<Period>>([new Period(from, from.AddMinutes(some.length * 15))], 7)] },
            };

            var times = TableTimes.On(rules, zone, day);

            times.Select(time => time.From).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
            foreach (var time in times)
            {
                TimeZoneInfo.ConvertTime(time.From, zone).DateTime.Should().Be(day.ToDateTime(time.Clock));
                time.From.Should().Be(WallClock.Instants(zone, day.ToDateTime(time.Clock))[0], "the first of two");
                time.ServiceEnd.Should().BeAfter(time.From);
                (time.From.ToUnixTimeSeconds() % 900).Should().Be(0);
            }
        }, 1000);
    }
}

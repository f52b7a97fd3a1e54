using FluentAssertions;
using ShopBot.Domain.Catalog;
using Xunit;
using static ShopBot.Bot.Tests.Ordering.TestShop;

namespace ShopBot.Bot.Tests.Catalog;

public class OpeningTimesTests
{
    private static readonly TimeZoneInfo Rome = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    [Fact]
    public void A_shop_with_a_break_opens_twice_a_day()
    {
        var hours = EveryDay("12:00-15:00", "18:00-23:00");

        hours.IsOpen(Rome, At("2026-06-10T11:59+02:00")).Should().BeFalse();
        hours.IsOpen(Rome, At("2026-06-10T12:00+02:00")).Should().BeTrue("the begin belongs to the opening");
        hours.IsOpen(Rome, At("2026-06-10T15:00+02:00")).Should().BeFalse("the end does not");
        hours.ClosesAt(Rome, At("2026-06-10T12:00+02:00")).Should().Be(At("2026-06-10T15:00+02:00"));
        hours.ClosesAt(Rome, At("2026-06-10T15:00+02:00")).Should().BeNull("it is closed");
        hours.NextOpening(Rome, At("2026-06-10T15:00+02:00")).Should().Be(At("2026-06-10T18:00+02:00"));
        hours.NextOpening(Rome, At("2026-06-10T12:00+02:00")).Should().Be(At("2026-06-10T18:00+02:00"), "it is open already");
        hours.NextOpening(Rome, At("2026-06-10T23:30+02:00")).Should().Be(At("2026-06-11T12:00+02:00"));
    }

    [Fact]
    public void Past_midnight_it_is_still_the_evening_before()
    {
        var hours = EveryDay("18:00-02:00");

        hours.IsOpen(Rome, At("2026-06-10T01:59+02:00")).Should().BeTrue();
        hours.IsOpen(Rome, At("2026-06-10T02:00+02:00")).Should().BeFalse();
        hours.ClosesAt(Rome, At("2026-06-09T23:00+02:00")).Should().Be(At("2026-06-10T02:00+02:00"));
    }

    [Fact]
    public void Periods_that_touch_at_midnight_are_one_opening()
    {
        var hours = EveryDay("00:00-02:00", "18:00-00:00");

        hours.ClosesAt(Rome, At("2026-06-09T20:00+02:00")).Should().Be(At("2026-06-10T02:00+02:00"));
        hours.NextOpening(Rome, At("2026-06-09T20:00+02:00")).Should().Be(At("2026-06-10T18:00+02:00"));
    }

    [Fact]
    public void Always_open_neither_closes_nor_opens()
    {
        var now = At("2026-06-09T20:00+02:00");

        OpeningHours.Always.IsOpen(Rome, now).Should().BeTrue();
        OpeningHours.Always.ClosesAt(Rome, now).Should().BeNull();
        OpeningHours.Always.NextOpening(Rome, now).Should().BeNull();
    }

    [Fact]
    public void A_closing_is_told_when_it_comes_within_a_day_and_not_before()
    {
        var hours = EveryDay("00:00-00:00") with { SpecialDays = [new SpecialDay(Date("2026-06-12"), [], null)] };

        hours.ClosesAt(Rome, At("2026-06-09T20:00+02:00")).Should().BeNull();
        hours.ClosesAt(Rome, At("2026-06-11T00:00+02:00")).Should().BeNull("by the clock, 00:00 would be now");
        hours.ClosesAt(Rome, At("2026-06-11T00:01+02:00")).Should().Be(At("2026-06-12T00:00+02:00"));
        EveryDay("07:00-00:00").ClosesAt(Rome, At("2026-06-09T07:00+02:00")).Should().Be(At("2026-06-10T00:00+02:00"));
    }

    [Fact]
    public void The_order_in_which_periods_are_written_does_not_matter()
    {
        var hours = EveryDay("18:00-23:00", "12:00-15:00");

        hours.IsOpen(Rome, At("2026-06-10T13:00+02:00")).Should().BeTrue();
        hours.IsOpen(Rome, At("2026-06-10T16:00+02:00")).Should().BeFalse();
    }

    [Fact]
    public void A_closed_date_is_closed_save_for_what_runs_over_from_the_evening_before()
    {
        var hours = EveryDay("18:00-02:00") with { SpecialDays = [new SpecialDay(Date("2026-08-15"), [], Text("Ferragosto"))] };

        hours.IsOpen(Rome, At("2026-08-15T01:30+02:00")).Should().BeTrue();
        hours.IsOpen(Rome, At("2026-08-15T20:00+02:00")).Should().BeFalse();
        hours.IsOpen(Rome, At("2026-08-16T01:30+02:00")).Should().BeFalse();
        hours.NextOpening(Rome, At("2026-08-15T03:00+02:00")).Should().Be(At("2026-08-16T18:00+02:00"));
    }

    [Fact]
    public void A_date_with_other_hours_replaces_its_weekday()
    {
        var hours = EveryDay("12:00-15:00") with { SpecialDays = [new SpecialDay(Date("2026-12-24"), [Period("10:00-13:00")], null)] };

        hours.Intervals(Rome, Date("2026-12-24")).Should().Equal((At("2026-12-24T10:00+01:00"), At("2026-12-24T13:00+01:00")));
        hours.Intervals(Rome, Date("2026-12-25")).Should().Equal((At("2026-12-25T12:00+01:00"), At("2026-12-25T15:00+01:00")));
    }

    [Fact]
    public void A_shop_on_holiday_says_when_it_is_back_up_to_sixty_days_ahead()
    {
        static OpeningHours ClosedFor(int days) => EveryDay("12:00-15:00") with
        {
            SpecialDays = [.. Enumerable.Range(0, days).Select(day => new SpecialDay(Date("2026-08-01").AddDays(day), [], null))],
        };
        var now = At("2026-08-01T08:00+02:00");

        ClosedFor(60).NextOpening(Rome, now).Should().Be(At("2026-09-30T12:00+02:00"));
        ClosedFor(61).NextOpening(Rome, now).Should().BeNull();
    }

    [Fact]
    public void A_time_that_does_not_exist_is_the_moment_the_clock_was_put_forward()
    {
        // Rome, 2026-03-29: after 01:59+01:00 comes 03:00+02:00.
        EveryDay("02:30-05:00").Intervals(Rome, Date("2026-03-29")).Should().Equal((At("2026-03-29T03:00+02:00"), At("2026-03-29T05:00+02:00")));
        EveryDay("00:00-02:30").Intervals(Rome, Date("2026-03-29")).Should().Equal((At("2026-03-29T00:00+01:00"), At("2026-03-29T03:00+02:00")));
        EveryDay("02:10-02:50").Intervals(Rome, Date("2026-03-29")).Should().BeEmpty("nothing of it is left");
    }

    [Fact]
    public void A_time_that_exists_twice_begins_with_the_first_and_ends_with_the_second()
    {
        // Rome, 2026-10-25: after 02:59+02:00 comes 02:00+01:00.
        EveryDay("02:30-05:00").Intervals(Rome, Date("2026-10-25")).Should().Equal((At("2026-10-25T02:30+02:00"), At("2026-10-25T05:00+01:00")));
        EveryDay("00:00-02:30").Intervals(Rome, Date("2026-10-25")).Should().Equal((At("2026-10-25T00:00+02:00"), At("2026-10-25T02:30+01:00")));
    }

    [Fact]
    public void A_clock_that_is_changed_at_midnight_keeps_the_evening_whole()
    {
        // Santiago, 2026-04-04: after 23:59-03:00 comes 23:00-04:00 of the same day. 2026-09-05: after 23:59-04:00 comes 01:00-03:00.
        var santiago = TimeZoneInfo.FindSystemTimeZoneById("America/Santiago");

        EveryDay("20:00-00:00").Intervals(santiago, Date("2026-04-04")).Should().Equal((At("2026-04-04T20:00-03:00"), At("2026-04-05T00:00-04:00")));
        EveryDay("20:00-00:00").Intervals(santiago, Date("2026-09-05")).Should().Equal((At("2026-09-05T20:00-04:00"), At("2026-09-06T01:00-03:00")));
        EveryDay("00:30-04:00").Intervals(santiago, Date("2026-09-06")).Should().Equal((At("2026-09-06T01:00-03:00"), At("2026-09-06T04:00-03:00")));
    }

    [Theory]
    [InlineData("Europe/Rome", "2026-03-29T02:30", 0)]
    [InlineData("Europe/Rome", "2026-10-25T02:30", 2)]
    [InlineData("Europe/Rome", "2026-10-25T03:00", 1)]
    [InlineData("America/Santiago", "2026-09-06T00:00", 0)]
    [InlineData("America/Santiago", "2026-04-04T23:59", 2)]
    [InlineData("Pacific/Chatham", "2026-09-27T02:45", 0)]
    [InlineData("Pacific/Chatham", "2026-09-27T03:45", 1)]
    [InlineData("Pacific/Chatham", "2026-04-05T03:44", 2)]
    [InlineData("Africa/Cairo", "2026-04-24T00:30", 0)]
    [InlineData("Africa/Cairo", "2026-10-29T23:30", 2)]
    [InlineData("Australia/Lord_Howe", "2026-04-05T01:45", 2)]
    [InlineData("Africa/Casablanca", "2026-06-15T12:00", 1)]
    public void A_wall_clock_shows_a_time_never_once_or_twice(string zone, string wall, int times)
    {
        var found = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var time = DateTime.Parse(wall, System.Globalization.CultureInfo.InvariantCulture);

        var instants = WallClock.Instants(found, time);

        instants.Should().HaveCount(times).And.BeInAscendingOrder().And.NotContain(instant => instant.Offset != TimeSpan.Zero);
        instants.Should().NotContain(instant => TimeZoneInfo.ConvertTime(instant, found).DateTime != time);
    }
}

using FluentAssertions;
using ShopBot.Bot.Tests.Catalog;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Figures;
using Xunit;

namespace ShopBot.Bot.Tests.Figures;

/// <summary>Rome put its clocks back on Sunday 25 October 2026 and forward on Sunday 29 March 2026.</summary>
public class FiguresPeriodTests
{
    private static readonly Shop Shop = GoodShop.Read().Shop! with { TimeZone = "Europe/Rome" };

    [Fact]
    public void Today_is_compared_with_the_same_weekday_of_last_week_up_to_the_same_hour()
    {
        var period = Of("2026-11-25", "2026-11-25", "2026-11-25T11:30Z")!;

        (period.From, period.To, period.Until).Should().Be((At("2026-11-24T23:00Z"), At("2026-11-25T11:30Z"), new TimeOnly(12, 30)));
        period.Before(Shop).Should().Be(new FiguresPeriod(new(2026, 11, 18), new(2026, 11, 18), At("2026-11-17T23:00Z"), At("2026-11-18T11:30Z"), new TimeOnly(12, 30)));
    }

    [Fact]
    public void Up_to_the_same_hour_means_the_wall_clock_where_the_clocks_were_changed_in_between()
    {
        var period = Of("2026-10-28", "2026-10-28", "2026-10-28T11:30Z")!;

        period.Until.Should().Be(new TimeOnly(12, 30));
        period.Before(Shop).To.Should().Be(At("2026-10-21T10:30Z"), "half past twelve was an hour earlier in UTC");
    }

    [Theory]
    [InlineData("2026-10-25", "2026-10-24T22:00Z", 25)]
    [InlineData("2026-03-29", "2026-03-28T23:00Z", 23)]
    [InlineData("2026-11-24", "2026-11-23T23:00Z", 24)]
    public void A_day_has_the_hours_that_the_wall_clock_gives_it(string day, string from, int hours)
    {
        var period = Of(day, day, "2026-11-25T11:30Z")!;

        period.From.Should().Be(At(from));
        (period.To - period.From).TotalHours.Should().Be(hours);
        period.Until.Should().BeNull();
    }

    [Fact]
    public void A_time_that_last_week_did_not_have_becomes_the_end_of_the_gap()
    {
        var period = Of("2026-04-05", "2026-04-05", "2026-04-05T00:30Z")!;

        period.Until.Should().Be(new TimeOnly(2, 30));
        period.Before(Shop).To.Should().Be(At("2026-03-29T01:00Z"));
    }

    [Fact]
    public void Days_that_are_over_are_compared_with_as_many_days_before_them()
    {
        var before = Of("2026-11-01", "2026-11-15", "2026-11-25T11:30Z")!.Before(Shop);

        (before.First, before.Last, before.Until).Should().Be((new DateOnly(2026, 10, 17), new DateOnly(2026, 10, 31), (TimeOnly?)null));
        before.To.Should().Be(At("2026-10-31T23:00Z"));
    }

    [Fact]
    public void A_period_that_is_not_over_ends_now()
    {
        var period = Of("2026-11-19", "2026-11-30", "2026-11-25T11:30Z")!;

        (period.Last, period.To).Should().Be((new DateOnly(2026, 11, 25), At("2026-11-25T11:30Z")));
        period.Before(Shop).Should().Match<FiguresPeriod>(before =>
            before.First == new DateOnly(2026, 11, 12) && before.Last == new DateOnly(2026, 11, 18) && before.To == At("2026-11-18T11:30Z"));
    }

    [Theory]
    [InlineData("2026-11-26", "2026-11-27")]
    [InlineData("2026-11-20", "2026-11-19")]
    [InlineData("2025-11-24", "2026-11-25")]
    [InlineData("0001-01-01", "0001-01-02")]
    public void What_is_to_come_or_backwards_or_too_long_is_no_period(string first, string last) => Of(first, last, "2026-11-25T11:30Z").Should().BeNull();

    [Fact]
    public void A_year_and_a_day_is_a_period() => Of("2025-11-25", "2026-11-25", "2026-11-25T11:30Z").Should().NotBeNull();

    private static FiguresPeriod? Of(string first, string last, string now) => FiguresPeriod.Of(Shop, DateOnly.Parse(first), DateOnly.Parse(last), At(now));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text);
}

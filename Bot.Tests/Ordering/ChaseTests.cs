using FluentAssertions;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;
using Xunit;

namespace ShopBot.Bot.Tests.Ordering;

public class ChaseTests
{
    private static readonly Shop Shop = TestShop.Open(TestShop.EveryDay("12:00-15:00", "19:00-23:00"), "Europe/Rome");

    [Theory]
    [InlineData("2026-03-04T12:30+01:00", "2026-03-04T12:33+01:00")]
    [InlineData("2026-03-04T03:00+01:00", "2026-03-04T12:03+01:00")]
    [InlineData("2026-03-04T14:58+01:00", "2026-03-04T19:01+01:00")]
    [InlineData("2026-03-04T14:57+01:00", "2026-03-04T15:00+01:00")]
    [InlineData("2026-03-04T23:30+01:00", "2026-03-05T12:03+01:00")]
    public void Only_time_within_opening_hours_counts(string from, string due) =>
        Chase.After(Shop, TestShop.At(from)).Should().Be(TestShop.At(due));

    [Fact]
    public void A_shop_that_never_opens_chases_nobody() =>
        Chase.After(Shop with { Hours = TestShop.EveryDay() }, Turning).Should().BeNull();

    [Fact]
    public void A_pause_is_not_counted()
    {
        var paused = Shop.Trade(new Trading { Pause = new(Turning, Turning.AddMinutes(30)) });

        Chase.After(paused, Turning).Should().Be(Turning.AddMinutes(33));
    }

    private static DateTimeOffset Turning => TestShop.At("2026-03-04T12:30+01:00");
}

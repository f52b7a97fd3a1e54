using FluentAssertions;
using ShopBot.Bot.Tests.Ordering;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;
using Xunit;

namespace ShopBot.Bot.Tests.Team;

public class RushTests
{
    private static readonly DateTimeOffset Now = TestShop.At("2026-03-04T20:00+01:00");

    private static readonly Shop Shop = TestShop.Open(TestShop.EveryDay("18:00-23:00"), "Europe/Rome", stepMinutes: 30)
        .Trade(new Trading { Rush = new(60, TestShop.At("2026-03-04T23:00+01:00")) });

    [Fact]
    public void A_rush_moves_the_slots_of_tonight_and_leaves_tomorrows_alone()
    {
        First("2026-03-04").Should().Be(TestShop.At("2026-03-04T21:30+01:00"));
        First("2026-03-05").Should().Be(TestShop.At("2026-03-05T18:30+01:00"));
        Slots.Soonest(Shop, Way.Pickup, Now, new Dictionary<DateTimeOffset, int>()).Should().Be(Now.AddMinutes(90));
    }

    private static DateTimeOffset First(string day) =>
        Slots.Free(Shop, Way.Pickup, TestShop.Date(day), Now, new Dictionary<DateTimeOffset, int>())[0].From;
}

using FluentAssertions;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;
using Xunit;
using static ShopBot.Bot.Tests.Ordering.TestShop;

namespace ShopBot.Bot.Tests.Ordering;

/// <summary>Every way takes 30 minutes in the test shop.</summary>
public class SlotTests
{
    private static readonly Dictionary<DateTimeOffset, int> NothingTaken = [];

    [Fact]
    public void Slots_lie_wholly_inside_an_opening()
    {
        var shop = Open(EveryDay("11:40-13:05", "17:30-18:30"), "Europe/Rome");

        Free(shop, "2026-06-10", "2026-06-10T06:00+02:00").Should().Equal("12:15", "12:30", "12:45", "18:00", "18:15");
    }

    [Fact]
    public void Nobody_cooks_before_the_opening()
    {
        var shop = Open(EveryDay("12:00-13:00"), "Europe/Rome");
        var alwaysOpen = Open(OpeningHours.Always, "Europe/Rome");

        Free(shop, "2026-06-10", "2026-06-10T06:00+02:00").Should().Equal("12:30", "12:45");
        Free(alwaysOpen, "2026-06-11", "2026-06-10T06:00+02:00").Should().StartWith(["00:00"], "it has been open since yesterday");
    }

    [Fact]
    public void Slots_that_leave_no_time_to_prepare_are_gone()
    {
        var shop = Open(EveryDay("11:30-13:00"), "Europe/Rome");

        Free(shop, "2026-06-10", "2026-06-10T11:45+02:00").Should().Equal("12:15", "12:30", "12:45");
        Free(shop, "2026-06-10", "2026-06-10T11:46+02:00").Should().Equal("12:30", "12:45");
    }

    [Fact]
    public void A_full_slot_is_not_free()
    {
        var shop = Open(EveryDay("11:30-13:00"), "Europe/Rome", ordersPerSlot: 2);
        var taken = new Dictionary<DateTimeOffset, int> { [At("2026-06-10T12:15+02:00")] = 2, [At("2026-06-10T12:30+02:00")] = 1 };

        Free(shop, "2026-06-10", "2026-06-10T06:00+02:00", taken).Should().Equal("12:00", "12:30", "12:45");
    }

    [Fact]
    public void Slots_can_be_chosen_for_today_and_the_days_ahead()
    {
        var shop = Open(EveryDay("12:00-13:00"), "Europe/Rome", daysAhead: 2) with { Hours = ClosedOn("12:00-13:00", "2026-06-11") };
        var now = At("2026-06-10T08:00+02:00");

        Slots.Days(shop, Way.Pickup, now, NothingTaken).Should().Equal(Date("2026-06-10"), Date("2026-06-12"));
        Slots.Days(shop, Way.Pickup, At("2026-06-10T12:30+02:00"), NothingTaken).Should().Equal([Date("2026-06-12")], "today's are over");
        Free(shop, "2026-06-13", "2026-06-10T08:00+02:00").Should().BeEmpty("three days ahead is too far");
        Free(shop, "2026-06-09", "2026-06-10T08:00+02:00").Should().BeEmpty("yesterday is over");
    }

    [Fact]
    public void After_midnight_the_slots_belong_to_the_new_day()
    {
        var shop = Open(EveryDay("22:30-01:00"), "Europe/Rome", stepMinutes: 60);

        Free(shop, "2026-06-11", "2026-06-10T20:00+02:00").Should().Equal("00:00", "23:00");
    }

    [Fact]
    public void A_way_the_shop_lacks_has_no_slots()
    {
        var shop = Open(EveryDay("12:00-13:00"), "Europe/Rome") with { Ways = [new WayRules(Way.Pickup, 30, null)] };

        Slots.Days(shop, Way.Delivery, At("2026-06-10T08:00+02:00"), NothingTaken).Should().BeEmpty();
        Slots.Soonest(shop, Way.Delivery, At("2026-06-10T12:10+02:00"), NothingTaken).Should().BeNull();
    }

    [Fact]
    public void An_hour_that_does_not_exist_has_no_slots()
    {
        var shop = Open(EveryDay("00:30-04:00"), "Europe/Rome", stepMinutes: 30);

        Free(shop, "2026-03-29", "2026-03-28T20:00+01:00").Should().Equal("01:00", "01:30", "03:00", "03:30");
    }

    [Fact]
    public void An_hour_that_exists_twice_has_its_slots_twice()
    {
        var shop = Open(EveryDay("01:00-03:30"), "Europe/Rome", stepMinutes: 30);

        Free(shop, "2026-10-25", "2026-10-24T20:00+02:00").Should().Equal("01:30", "02:00", "02:30", "02:00", "02:30", "03:00");
        Slots.Free(shop, Way.Pickup, Date("2026-10-25"), At("2026-10-24T20:00+02:00"), NothingTaken).Select(slot => slot.From)
            .Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Slots_longer_than_the_change_of_the_clock_stay_on_the_hour_and_never_overlap()
    {
        var shop = Open(OpeningHours.Always, "Europe/Rome", stepMinutes: 120);

        // 02:00 does not exist; it does twice, and the first 02:00 would run into the second.
        Free(shop, "2026-03-29", "2026-03-28T20:00+01:00").Should().StartWith(["00:00", "04:00", "06:00"]);
        Free(shop, "2026-10-25", "2026-10-24T20:00+02:00").Should().StartWith(["00:00", "02:00", "04:00"]);
        Slots.SlotOf(shop, At("2026-03-29T03:30+02:00")).From.Should().Be(At("2026-03-29T00:00+01:00"), "no slot holds it: it counts in the one before");
    }

    [Theory]
    [InlineData("12:00:00", "12:00")]
    [InlineData("12:14:59", "12:00")]
    [InlineData("12:15:00", "12:15")]
    [InlineData("23:59:59", "23:45")]
    public void An_order_for_as_soon_as_possible_counts_in_the_slot_it_falls_in(string time, string slot) =>
        Slots.SlotOf(Open(OpeningHours.Always, "Europe/Rome"), At($"2026-06-10T{time}+02:00"))
            .Should().Be(new Slot(At($"2026-06-10T{slot}+02:00"), TimeSpan.FromMinutes(15)));

    [Fact]
    public void As_soon_as_possible_is_after_the_minutes_it_takes()
    {
        var shop = Open(EveryDay("12:00-15:00"), "Europe/Rome");

        Soonest(shop, "12:07").Should().Be(At("2026-06-10T12:37+02:00"));
        Soonest(shop, "11:59").Should().BeNull("it is closed now");
        Soonest(shop, "15:00").Should().BeNull("it is closed now");
        Soonest(shop, "14:29").Should().Be(At("2026-06-10T14:59+02:00"));
        Soonest(shop, "14:30").Should().BeNull("it will be closed by then");
    }

    [Fact]
    public void When_the_kitchen_is_full_it_is_the_next_slot_with_room_in_the_same_opening()
    {
        var shop = Open(EveryDay("12:00-13:30", "18:00-20:00"), "Europe/Rome", ordersPerSlot: 1);
        var taken = new Dictionary<DateTimeOffset, int> { [At("2026-06-10T12:30+02:00")] = 1, [At("2026-06-10T12:45+02:00")] = 1 };

        Soonest(shop, "12:07", taken).Should().Be(At("2026-06-10T13:00+02:00"));

        taken[At("2026-06-10T13:00+02:00")] = 1;
        taken[At("2026-06-10T13:15+02:00")] = 1;
        Soonest(shop, "12:07", taken).Should().BeNull("the evening is another opening");
    }

    [Fact]
    public void As_soon_as_possible_runs_over_midnight_with_the_opening()
    {
        var shop = Open(EveryDay("18:00-02:00"), "Europe/Rome", stepMinutes: 60, ordersPerSlot: 1);
        var taken = new Dictionary<DateTimeOffset, int> { [At("2026-06-10T23:00+02:00")] = 1 };

        Soonest(shop, "22:45", taken).Should().Be(At("2026-06-11T00:00+02:00"));
    }

    private static DateTimeOffset? Soonest(Shop shop, string time, Dictionary<DateTimeOffset, int>? taken = null) =>
        Slots.Soonest(shop, Way.Pickup, At($"2026-06-10T{time}+02:00"), taken ?? NothingTaken);

    private static IEnumerable<string> Free(Shop shop, string day, string now, Dictionary<DateTimeOffset, int>? taken = null) =>
        Slots.Free(shop, Way.Pickup, Date(day), At(now), taken ?? NothingTaken)
            .Select(slot => shop.ToLocal(slot.From).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    private static OpeningHours ClosedOn(string period, string date) =>
        EveryDay(period) with { SpecialDays = [new SpecialDay(Date(date), [], null)] };
}

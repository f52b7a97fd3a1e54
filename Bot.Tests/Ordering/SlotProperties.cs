using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;
using Xunit;

namespace ShopBot.Bot.Tests.Ordering;

/// <summary>Random hours, steps and capacities; half of the days are those on which the zone's clock is changed.</summary>
public class SlotProperties
{
    private static readonly string[] Zones = ["Europe/Rome", "America/Santiago", "Pacific/Chatham", "Africa/Cairo", "Australia/Lord_Howe"];

    private static readonly Gen<OpeningHours> Hours =
        from week in Day().ListOf(7)
        from special in Day()
        from date in Gen.Choose(0, 364)
        select new OpeningHours([.. week], [new SpecialDay(new DateOnly(2026, 1, 1).AddDays(date), special, null)]);

    private static readonly Gen<Case> Cases =
        from zone in Gen.Elements(Zones)
        from hours in Hours
        from step in Gen.Elements(5, 7, 15, 20, 30, 45, 60, 90, 120)
        from capacity in Gen.Elements<int?>(null, 1, 3)
        from daysAhead in Gen.Choose(0, 3)
        from now in Gen.OneOf(Gen.Elements(Changes(zone)), Gen.Choose(0, 365 * 1440).Select(minute => Start.AddMinutes(minute)))
        from offset in Gen.Choose(-2880, 300)
        from seed in Gen.Choose(0, 1000)
        select new Case(TestShop.Open(hours, zone, step, capacity, daysAhead), now.AddMinutes(offset), seed);

    private static DateTimeOffset Start => new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Free_slots_are_in_order_never_overlap_and_have_room() => Property.Holds(Cases, some =>
    {
        var free = some.Days.SelectMany(some.Free).ToList();

        free.Zip(free.Skip(1)).Should().NotContain(pair => pair.First.To > pair.Second.From);
        free.Should().NotContain(slot => !some.HasRoom(slot));
        free.Should().NotContain(slot => slot.From < some.Now.AddMinutes(30));
    });

    [Fact]
    public void The_shop_is_open_every_minute_of_a_free_slot() => Property.Holds(Cases, some =>
    {
        foreach (var slot in some.Days.SelectMany(some.Free).Take(40))
        {
            var minutes = Enumerable.Range(0, (int)slot.Length.TotalMinutes).Select(minute => slot.From.AddMinutes(minute));
            minutes.Should().NotContain(minute => !some.IsOpenByTheWallClock(minute));
        }
    });

    [Fact]
    public void A_free_slot_begins_on_its_day_at_a_multiple_of_the_step_and_is_the_slot_of_all_its_minutes() => Property.Holds(Cases, some =>
    {
        foreach (var (day, slot) in some.Days.SelectMany(day => some.Free(day).Select(slot => (day, slot))))
        {
            var local = some.Shop.ToLocal(slot.From);
            DateOnly.FromDateTime(local).Should().Be(day);
            (local.TimeOfDay.TotalMinutes % some.Shop.Slots.StepMinutes).Should().Be(0);
            Slots.SlotOf(some.Shop, slot.From).Should().Be(slot);
            Slots.SlotOf(some.Shop, slot.To.AddTicks(-1)).Should().Be(slot);
        }
    });

    [Fact]
    public void Days_are_those_with_a_free_slot() => Property.Holds(Cases, some =>
        Slots.Days(some.Shop, Way.Pickup, some.Now, some.Taken).Should().Equal(some.Days.Where(day => some.Free(day).Count > 0)));

    [Fact]
    public void As_soon_as_possible_is_in_the_opening_of_now_and_has_room() => Property.Holds(Cases, some =>
    {
        var soonest = Slots.Soonest(some.Shop, Way.Pickup, some.Now, some.Taken);

        (soonest is null || some.IsOpenByTheWallClock(some.Now)).Should().BeTrue();
        if (soonest is { } ready)
        {
            ready.Should().BeOnOrAfter(some.Now.AddMinutes(30));
            some.HasRoom(Slots.SlotOf(some.Shop, ready)).Should().BeTrue();
            var between = Enumerable.Range(0, (int)(ready - some.Now).TotalMinutes + 1).Select(minute => some.Now.AddMinutes(minute));
            between.Should().NotContain(minute => !some.IsOpenByTheWallClock(minute));
        }
    });

    [Fact]
    public void Opening_and_closing_agree_with_the_wall_clock_minute_by_minute() => Property.Holds(Cases, some =>
    {
        var (hours, zone) = (some.Shop.Hours, some.Shop.Zone);
        for (var minute = some.Now; minute < some.Now.AddHours(30); minute = minute.AddMinutes(11))
        {
            hours.IsOpen(zone, minute).Should().Be(some.IsOpenByTheWallClock(minute), $"{some.Shop.TimeZone} {minute:O}");
        }

        if (hours.NextOpening(zone, some.Now) is { } opens)
        {
            opens.Should().BeAfter(some.Now);
            some.IsOpenByTheWallClock(opens).Should().BeTrue();
            some.IsOpenByTheWallClock(opens.AddMinutes(-1)).Should().BeFalse();
        }

        if (hours.ClosesAt(zone, some.Now) is { } closes)
        {
            some.IsOpenByTheWallClock(closes).Should().BeFalse();
            some.IsOpenByTheWallClock(closes.AddMinutes(-1)).Should().BeTrue();
        }
    }, tests: 60);

    [Fact]
    public void The_clocks_of_the_test_zones_do_change() =>
        Zones.Should().OnlyContain(zone => Changes(zone).Length == 2);

    /// <summary>Up to three periods, one of which may run past midnight.</summary>
    private static Gen<IReadOnlyList<Period>> Day() =>
        from count in Gen.Choose(0, 3)
        from edges in Gen.Choose(0, 287).ListOf(6)
        select Periods([.. edges.Take(count * 2).Distinct().Order()]);

    private static IReadOnlyList<Period> Periods(int[] edges) =>
        [.. edges.Chunk(2).Select(pair => new Period(Clock(pair[0]), Clock(pair.Length == 2 ? pair[1] : edges[0] / 2)))];

    private static TimeOnly Clock(int fiveMinutes) => TimeOnly.MinValue.AddMinutes(fiveMinutes * 5);

    private static DateTimeOffset[] Changes(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        return [.. Enumerable.Range(1, 365 * 24 * 2).Select(half => Start.AddMinutes(half * 30))
            .Where(at => zone.GetUtcOffset(at) != zone.GetUtcOffset(at.AddMinutes(-30)))];
    }

    public sealed record Case(Shop Shop, DateTimeOffset Now, int Seed)
    {
        public IEnumerable<DateOnly> Days =>
            Enumerable.Range(0, Shop.Slots.DaysAhead + 1).Select(DateOnly.FromDateTime(Shop.ToLocal(Now)).AddDays);

        /// <summary>None to two orders in each slot, always the same for the same slot.</summary>
        public IReadOnlyDictionary<DateTimeOffset, int> Taken { get; } = Enumerable.Range(0, 6 * 288)
            .Select(index => DateTimeOffset.FromUnixTimeSeconds(Now.ToUnixTimeSeconds() / 300 * 300).AddDays(-1).AddMinutes(index * 5))
            .ToDictionary(at => at, at => (int)((at.ToUnixTimeSeconds() / 300 * (Seed + 1)) % 3));

        public IReadOnlyList<Slot> Free(DateOnly day) => Slots.Free(Shop, Way.Pickup, day, Now, Taken);

        public bool HasRoom(Slot slot) => Shop.Slots.OrdersPerSlot is not { } capacity || Taken.GetValueOrDefault(slot.From) < capacity;

        /// <summary>
        /// The same question asked the other way round: looks at what the clock shows at an instant, and so needs to know nothing of gaps and overlaps,
        /// save that an hour which exists twice is open as a whole from a begin, and up to an end, within it.
        /// </summary>
        public bool IsOpenByTheWallClock(DateTimeOffset instant)
        {
            var local = Shop.ToLocal(instant);
            var twice = WallClock.Instants(Shop.Zone, local);
            var isFirst = twice.Count < 2 || instant == twice[0];
            var shift = twice.Count < 2 ? TimeSpan.Zero : twice[1] - twice[0];
            return Enumerable.Range(-1, 3).Select(DateOnly.FromDateTime(local).AddDays).Any(date => Shop.Hours.PeriodsOf(date).Any(period =>
            {
                var from = date.ToDateTime(period.From);
                var to = (period.To <= period.From ? date.AddDays(1) : date).ToDateTime(period.To);

                // A begin inside the hour means its first pass, so the second is open from the top; an end inside it means the second.
                var beginsInside = IsTwice(from) && !isFirst;
                var endsInside = IsTwice(to) && isFirst && twice.Count == 2;
                var afterBegin = from <= local || (beginsInside && twice.Count == 2 && from - local < shift);
                var beforeEnd = local < to || (endsInside && local - to < shift);
                return afterBegin && beforeEnd && from < to;
            }));
        }

        private bool IsTwice(DateTime wall) => WallClock.Instants(Shop.Zone, wall).Count == 2;
    }
}

using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ShopBot.Domain.Booking;
using Xunit;
using static ShopBot.Bot.Tests.Booking.TableShop;
using static ShopBot.Bot.Tests.Ordering.TestShop;

namespace ShopBot.Bot.Tests.Booking;

/// <summary>A restaurant through a few busy days, among them the one on which the clock is put back.</summary>
public class TableBookingProperties
{
    private static readonly DateOnly First = Date("2026-10-24");
    private static readonly DateOnly Last = Date("2026-10-26");
    private static readonly DateTimeOffset Now = At("2026-10-23T08:00+02:00");

    private enum Act
    {
        Book,
        Change,
        Cancel,
        Block,
    }

    private static readonly Gen<(Act Act, int Party, int Pick)> Acts =
        from act in Gen.Elements(Enum.GetValues<Act>())
        from party in Gen.Choose(1, 12)
        from pick in Gen.Choose(0, 10_000)
        select (act, party, pick);

    private static readonly Gen<(TableBookingRules Rules, List<(Act Act, int Party, int Pick)> Acts)> Days =
        from seats in Gen.Zip(Gen.Choose(1, 3), Gen.Choose(0, 4)).ArrayOf(6)
        from rows in Gen.Elements("1-2-3-4-5-6", "1-2-3 4-5-6 1-4", "1-2-3-1", "5-6")
        from step in Gen.Elements(15, 30, 45)
        from buffer in Gen.Elements(0, 15, 30)
        from covers in Gen.Elements<int?>(null, 12)
        from acts in Acts.ListOf(40)
        select (Rules(["00:30-04:30", "18:00-01:00"], [.. seats.Select((some, index) => $"{index + 1}: {some.Item1}-{some.Item1 + some.Item2}")]).Joined(rows.Split(' ')) with
        {
            StepMinutes = step,
            BufferMinutes = buffer,
            CoversPerSlot = covers,
            Stays = [new(2, 90), new(4, 105), new(20, 150)],
            LargestParty = 12,
        }, acts.ToList());

    [Fact]
    public void Whatever_is_booked_changed_cancelled_and_blocked_no_table_is_ever_taken_twice() => Property.Holds(Days, some =>
    {
        var taken = Occupancy.None;
        foreach (var (act, party, pick) in some.Acts)
        {
            var id = taken.Claims.Select(claim => claim.BookingId).Max(id => (long?)id) + 1 ?? 1;
            var one = taken.Covers.Count == 0 ? null : taken.Covers[pick % taken.Covers.Count];
            taken = act switch
            {
                Act.Change when one is not null => Book(some.Rules, taken.Without(one.BookingId), party, pick, one.BookingId) ?? taken,
                Act.Cancel when one is not null => taken.Without(one.BookingId),
                Act.Block => Block(some.Rules, taken, pick) ?? taken,
                _ => Book(some.Rules, taken, party, pick, id) ?? taken,
            };

            NobodySitsTwice(some.Rules, taken);
        }
    });

    [Fact]
    public void Each_time_that_is_offered_can_be_booked_and_the_place_seats_the_party_with_no_table_too_many() => Property.Holds(Days, some =>
    {
        var taken = Occupancy.None;
        foreach (var (act, party, pick) in some.Acts.Take(15))
        {
            taken = (act == Act.Block ? Block(some.Rules, taken, pick) : Book(some.Rules, taken, party, pick, pick + 1)) ?? taken;
        }

        var calendar = Calendar(some.Rules, taken);
        foreach (var party in new[] { 1, 2, 3, 5, 8, 12 })
        {
            var free = calendar.FreeDays(party);
            for (var day = First; day <= Last; day = day.AddDays(1))
            {
                var times = calendar.FreeTimes(day, party);
                times.Any().Should().Be(free.Contains(day));
                foreach (var time in times)
                {
                    var to = time.From + some.Rules.Stay(party);
                    var place = calendar.Place(time.From, party)!;
                    var idle = calendar.FreeTables(time.From, to + some.Rules.Buffer);

                    place.Seats.Should().BeGreaterThanOrEqualTo(party);
                    place.Tables.Should().BeSubsetOf(idle).And.OnlyHaveUniqueItems();
                    to.Should().BeOnOrBefore(time.ServiceEnd);
                    var alone = idle.Where(table => table.MinSeats <= party && party <= table.MaxSeats).ToList();
                    (place.Tables.Count == 1).Should().Be(alone.Count > 0, "tables are joined only where none seats them alone");
                    (alone.Count > 0 && alone.Min(table => table.MaxSeats) < place.Seats).Should().BeFalse("it wastes the fewest seats");
                }
            }
        }
    }, 100);

    private static TableCalendar Calendar(TableBookingRules rules, Occupancy taken) => new(Of(rules), taken, Now, First, Last);

    /// <summary>Null when nothing is free.</summary>
    private static Occupancy? Book(TableBookingRules rules, Occupancy taken, int party, int pick, long id)
    {
        var calendar = Calendar(rules, taken);
        var times = calendar.FreeTimes(First.AddDays(pick % 3), party);
        if (times.Count == 0)
        {
            return null;
        }

        var from = times[pick % times.Count].From;
        var claims = calendar.Place(from, party)!.Claims(rules, from, from + rules.Stay(party), id);
        return new([.. taken.Claims, .. claims], [.. taken.Covers, new(from, party, id)]);
    }

    private static Occupancy? Block(TableBookingRules rules, Occupancy taken, int pick)
    {
        var from = At("2026-10-24T00:00+02:00").ToUniversalTime().AddMinutes(15 * (pick % 200));
        var to = from.AddMinutes(15 * (1 + (pick % 20)));
        return Calendar(rules, taken).FreeTables(from, to) is [var table, ..] ? taken with { Claims = [.. taken.Claims, new(table.ResourceId, from, to, 0)] } : null;
    }

    private static void NobodySitsTwice(TableBookingRules rules, Occupancy taken)
    {
        foreach (var (one, other) in taken.Claims.SelectMany((one, index) => taken.Claims.Skip(index + 1).Select(other => (one, other))))
        {
            (one.ResourceId == other.ResourceId && one.Overlaps(other.From, other.To)).Should().BeFalse("{0} and {1} are one place", one, other);
        }

        taken.Covers.Where(booked => !taken.Claims.Any(claim => claim.BookingId == booked.BookingId && claim.From == booked.From)).Should().BeEmpty("no booking loses its place");
        if (rules.CoversPerSlot is { } most)
        {
            taken.Covers.GroupBy(covers => covers.From).Select(slot => slot.Sum(covers => covers.Guests)).DefaultIfEmpty().Max().Should().BeLessThanOrEqualTo(most);
        }
    }
}

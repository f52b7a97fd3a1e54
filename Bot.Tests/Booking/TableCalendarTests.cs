using FluentAssertions;
using ShopBot.Domain.Booking;
using Xunit;
using static ShopBot.Bot.Tests.Booking.TableShop;
using static ShopBot.Bot.Tests.Ordering.TestShop;

namespace ShopBot.Bot.Tests.Booking;

/// <summary>Wednesday 10 June 2026 in Rome, where nothing else is said.</summary>
public class TableCalendarTests
{
    private const string Morning = "2026-06-10T08:00+02:00";

    [Fact]
    public void A_stay_ends_within_its_service()
    {
        Times(Rules(["12:00-15:00", "19:15-21:45"], "1: 1-2")).Should().Equal("12:00", "12:30", "13:00", "13:30", "19:15", "19:45", "20:15");
    }

    [Fact]
    public void A_table_is_not_given_away_during_a_stay_nor_during_the_buffer_after_it()
    {
        var rules = Rules(["12:00-20:00"], "1: 1-2") with { StepMinutes = 15 };

        Times(rules, claims: Claim("1", "2026-06-10T14:00+02:00", "2026-06-10T15:45+02:00")).Should().Equal("12:00", "12:15", "15:45", "16:00", "16:15", "16:30", "16:45", "17:00", "17:15", "17:30", "17:45", "18:00", "18:15", "18:30");
    }

    [Fact]
    public void Large_parties_stay_longer()
    {
        var rules = Rules(["12:00-15:00"], "1: 1-8") with { Stays = [new(2, 90), new(4, 120), new(8, 150)] };

        Times(rules, party: 2).Should().EndWith("13:30");
        Times(rules, party: 3).Should().EndWith("13:00");
        Times(rules, party: 8).Should().EndWith("12:30");
    }

    [Fact]
    public void The_first_time_leaves_the_lead_and_days_end_at_the_horizon()
    {
        var rules = Rules(["12:00-15:00"], "1: 1-2") with { LeadMinutes = 60, DaysAhead = 2 };
        var shop = Of(rules);

        Calendar(shop, "2026-06-10T11:30+02:00", "2026-06-10").FreeTimes(Date("2026-06-10"), 2).Clocks().Should().Equal("12:30", "13:00", "13:30");
        Calendar(shop, "2026-06-10T11:31+02:00", "2026-06-10").FreeTimes(Date("2026-06-10"), 2).Clocks().Should().Equal("13:00", "13:30");
        Calendar(shop, "2026-06-10T13:00+02:00", "2026-06-01", "2026-06-30").FreeDays(2).Should().Equal(Date("2026-06-11"), Date("2026-06-12"));
    }

    [Fact]
    public void Closed_dates_and_full_days_are_not_free()
    {
        var rules = Rules(["12:00-13:30"], "1: 1-2");
        rules = rules with { Service = rules.Service with { SpecialDays = [new(Date("2026-06-11"), [], null)] } };
        var calendar = Calendar(Of(rules), Morning, "2026-06-10", "2026-06-13", Claim("1", "2026-06-12T12:00+02:00", "2026-06-12T13:45+02:00"));

        calendar.FreeDays(2).Should().Equal(Date("2026-06-10"), Date("2026-06-13"));
        calendar.FreeDays(3).Should().BeEmpty("no table is for three");
    }

    [Fact]
    public void After_midnight_the_times_stand_on_the_new_date()
    {
        var rules = Rules(["22:00-02:00"], "1: 1-2");

        Times(rules).Should().Equal("00:00", "00:30", "22:00", "22:30", "23:00", "23:30");
        Times(rules, now: "2026-06-10T00:10+02:00").Should().StartWith("00:30");
    }

    [Fact]
    public void Where_it_never_closes_a_stay_runs_over_midnight()
    {
        Times(Rules(["00:00-00:00"], "1: 1-2")).Should().HaveCount(48).And.EndWith("23:30");
    }

    [Fact]
    public void No_more_guests_begin_at_once_than_the_kitchen_can_take()
    {
        var rules = Rules(["12:00-14:30"], "1: 1-4", "2: 1-4") with { CoversPerSlot = 6 };
        var taken = Occupancy.None with { Covers = [new(At("2026-06-10T12:45+02:00").ToUniversalTime(), 3, 1)] };
        var calendar = new TableCalendar(Of(rules), taken, At(Morning), Date("2026-06-10"), Date("2026-06-10"));

        calendar.FreeTimes(Date("2026-06-10"), 3).Clocks().Should().Equal("12:00", "12:30", "13:00");
        calendar.FreeTimes(Date("2026-06-10"), 4).Clocks().Should().Equal(["12:00", "13:00"], "12:45 is in the slot of 12:30");
        new TableCalendar(Of(rules), taken.Without(1), At(Morning), Date("2026-06-10"), Date("2026-06-10"))
            .FreeTimes(Date("2026-06-10"), 4).Should().HaveCount(3, "a change does not count itself");
    }

    [Fact]
    public void The_place_is_the_best_one_that_is_free_for_the_whole_stay()
    {
        var rules = Rules(["12:00-23:00"], "two: 1-2", "four: 1-4", "a: 1-3", "b: 1-3").Joined("a-b");
        var calendar = Calendar(Of(rules), Morning, "2026-06-10", null, Claim("two", "2026-06-10T14:00+02:00", "2026-06-10T15:45+02:00"));

        calendar.Place(At("2026-06-10T12:00+02:00"), 2).Names().Should().Be("two");
        calendar.Place(At("2026-06-10T12:30+02:00"), 2).Names().Should().Be("a", "the buffer would run into the next party");
        calendar.Place(At("2026-06-10T12:30+02:00"), 6).Names().Should().Be("a+b");
        calendar.Place(At("2026-06-10T12:30+02:00"), 7).Should().BeNull();
        calendar.FreeTables(At("2026-06-10T15:30+02:00"), At("2026-06-10T16:00+02:00")).Select(table => table.Name).Should().Equal("four", "a", "b");
    }

    [Fact]
    public void A_calendar_does_not_answer_for_days_it_does_not_hold()
    {
        var calendar = Calendar(Of(Rules(["12:00-15:00"], "1: 1-2")), Morning, "2026-06-10", "2026-06-12");

        var ask = () => calendar.FreeTimes(Date("2026-06-13"), 2);

        ask.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*2026-06-10 to 2026-06-12*");
    }

    [Fact]
    public void A_deposit_is_the_highest_that_applies()
    {
        var rules = Rules(["12:00-15:00"], "1: 1-12") with
        {
            Deposits = [new(8, [], 0, Eur(10)), new(6, [DayOfWeek.Friday], 0, Eur(15)), new(1, [], 2, Eur(5))],
            CancelHours = 3,
            ApproveFrom = 8,
        };

        rules.Deposit(Date("2026-06-10"), 7, 0).Should().BeNull();
        rules.Deposit(Date("2026-06-10"), 8, 0).Should().Be(Eur(80));
        rules.Deposit(Date("2026-06-12"), 8, 0).Should().Be(Eur(120));
        rules.Deposit(Date("2026-06-10"), 2, 1).Should().BeNull();
        rules.Deposit(Date("2026-06-10"), 2, 2).Should().Be(Eur(10));
        rules.CancelUntil(At("2026-06-10T20:00+02:00")).Should().Be(At("2026-06-10T17:00+02:00"));
        rules.StaffApprove(7).Should().BeFalse();
        rules.StaffApprove(8).Should().BeTrue();
    }

    private static IEnumerable<string> Times(TableBookingRules rules, int party = 2, string now = "2026-06-09T08:00+02:00", params Claim[] claims) =>
        Calendar(Of(rules), now, "2026-06-10", null, claims).FreeTimes(Date("2026-06-10"), party).Clocks();
}

using FluentAssertions;
using ShopBot.Bot.Tests.Texts;
using ShopBot.Bot.Texts;
using ShopBot.Domain;
using ShopBot.Domain.Booking;
using Xunit;
using static ShopBot.Bot.Tests.Booking.TableShop;
using static ShopBot.Bot.Tests.Ordering.TestShop;

namespace ShopBot.Bot.Tests.Booking;

public class TableRefusalsTests
{
    private static readonly DateTimeOffset Now = At("2026-06-10T12:10+02:00");

    private static readonly TableBookingRules Room = Rules(["12:00-15:00"], "1: 2-4 hall", "2: 2-6 terrace") with
    {
        Areas = [new("hall", Text("Hall")), new("terrace", Text("Terrace"))],
        LargestParty = 6,
        LeadMinutes = 60,
        DaysAhead = 30,
        Service = EveryDay("12:00-15:00") with { SpecialDays = [new(Date("2026-06-12"), [], Text("A wedding")), new(Date("2026-06-13"), [], null)] },
    };

    [Theory]
    [InlineData(-1, "refusal.party_of_none")]
    [InlineData(0, "refusal.party_of_none")]
    [InlineData(1, "refusal.no_table")]
    [InlineData(2, null)]
    [InlineData(6, null)]
    [InlineData(7, "refusal.party_too_large")]
    [InlineData(500, "refusal.party_too_large")]
    public void A_party_that_no_table_is_for(int party, string? key) => Key(TableRefusals.OfParty(Room, party)).Should().Be(key);

    [Fact]
    public void An_area_without_a_table_for_them()
    {
        Key(TableRefusals.OfArea(Room, 5, "hall")).Should().Be("refusal.no_table_in_area");
        TableRefusals.OfArea(Room, 5, "terrace").Should().BeNull();
        TableRefusals.OfArea(Room, 5, null).Should().BeNull();
    }

    [Theory]
    [InlineData("2026-06-09", "refusal.past_day")]
    [InlineData("2026-06-10", null)]
    [InlineData("2026-06-12", "refusal.closed_because")]
    [InlineData("2026-06-13", "refusal.closed")]
    [InlineData("2026-07-10", null)]
    [InlineData("2026-07-11", "refusal.too_far")]
    public void A_day_that_cannot_be_booked(string day, string? key) => Key(TableRefusals.OfDay(Of(Room), Room, Date(day), Now)).Should().Be(key);

    [Theory]
    [InlineData("12:00", "refusal.past_time")]
    [InlineData("13:00", "refusal.too_soon")]
    [InlineData("13:30", null)]
    [InlineData("13:31", "refusal.no_such_time")]
    [InlineData("14:00", "refusal.no_such_time")]
    public void A_time_that_cannot_be_booked(string time, string? key)
    {
        var shop = Of(Room);
        var calendar = Calendar(shop, "2026-06-10T12:10+02:00", "2026-06-10");

        Key(TableRefusals.OfTime(shop, Room, calendar, Date("2026-06-10"), Clock(time), 2, null, Now)).Should().Be(key);
    }

    [Fact]
    public void A_time_that_has_just_been_taken()
    {
        var shop = Of(Room);
        var calendar = Calendar(shop, "2026-06-10T12:10+02:00", "2026-06-10", null, Claim("2", "2026-06-10T13:30+02:00", "2026-06-10T15:15+02:00"));

        Key(TableRefusals.OfTime(shop, Room, calendar, Date("2026-06-10"), Clock("13:30"), 5, null, Now)).Should().Be("refusal.just_taken");
        TableRefusals.OfTime(shop, Room, calendar, Date("2026-06-10"), Clock("13:30"), 4, null, Now).Should().BeNull("the other table seats four");
    }

    [Fact]
    public void Every_refusal_can_be_said_in_every_language()
    {
        Refusal?[] refusals =
        [
            TableRefusals.OfParty(Room, 0), TableRefusals.OfParty(Room, 1), TableRefusals.OfParty(Room, 7), TableRefusals.OfArea(Room, 5, "hall"),
            .. new[] { "2026-06-09", "2026-06-12", "2026-06-13", "2026-07-11" }.Select(day => TableRefusals.OfDay(Of(Room), Room, Date(day), Now)),
        ];

        refusals.Should().NotContainNulls();
        foreach (var language in TextBook.Languages)
        {
            refusals.Select(refusal => Book.Say(language, refusal!.Because.Key, refusal.Because.Values)).Should().OnlyHaveUniqueItems();
        }
    }

    private static string? Key(Refusal? refusal) => refusal?.Because.Key;
}

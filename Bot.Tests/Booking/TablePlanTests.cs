using FluentAssertions;
using ShopBot.Domain.Booking;
using Xunit;

namespace ShopBot.Bot.Tests.Booking;

public class TablePlanTests
{
    [Fact]
    public void The_table_that_wastes_the_fewest_seats_comes_first()
    {
        var rules = TableShop.Rules(["12:00-15:00"], "big: 1-8", "four: 1-4", "two: 1-2", "six: 1-6");

        Sets(rules, 2).Should().Equal("two", "four", "six", "big");
        Sets(rules, 5).Should().Equal("six", "big");
        Sets(rules, 9).Should().BeEmpty("nothing is joined");
    }

    [Fact]
    public void A_big_table_is_kept_from_a_party_below_its_smallest()
    {
        var rules = TableShop.Rules(["12:00-15:00"], "big: 5-8", "four: 2-4");

        Sets(rules, 2).Should().Equal("four");
        Sets(rules, 1).Should().BeEmpty();
    }

    [Fact]
    public void Of_equal_tables_the_one_that_stands_alone_goes_first()
    {
        var rules = TableShop.Rules(["12:00-15:00"], "1: 1-2", "2: 1-2", "3: 1-2").Joined("1-2");

        Sets(rules, 2).Should().Equal("3", "1", "2");
    }

    [Fact]
    public void Joined_tables_hang_together_and_none_of_them_is_too_many()
    {
        var rules = TableShop.Rules(["12:00-15:00"], "1: 1-2", "2: 1-2", "3: 1-2", "4: 1-4", "5: 1-2").Joined("1-2-3-4-5");

        Sets(rules, 3).Should().Equal("4", "1+2", "2+3");
        Sets(rules, 6).Should().Equal("4+5", "3+4", "1+2+3");
        Sets(rules, 8).Should().Equal("3+4+5", "2+3+4");
        Sets(rules, 10).Should().Equal(["1+2+3+4", "2+3+4+5"], "four tables are the most that are joined");
        Sets(rules, 11).Should().BeEmpty();
        TablePlan.Of(rules).MostSeats.Should().Be(10);
    }

    [Fact]
    public void Among_joined_tables_the_largest_are_kept_free()
    {
        var rules = TableShop.Rules(["12:00-15:00"], "big: 1-4", "a: 1-2", "b: 1-3", "c: 1-3").Joined("big-a", "b-c");

        Sets(rules, 6).Should().Equal("b+c", "big+a");
    }

    [Fact]
    public void A_wish_for_an_area_leaves_out_the_others_and_joins_across()
    {
        var rules = TableShop.Rules(["12:00-15:00"], "1: 1-2 hall", "2: 1-2 hall", "3: 1-2 terrace").Joined("1-2-3") with
        {
            Areas = [new("hall", new("en", "Hall")), new("terrace", new("en", "Terrace"))],
        };

        Sets(rules, 2, "terrace").Should().Equal("3");
        Sets(rules, 4, "hall").Should().Equal("1+2");
        Sets(rules, 4, "terrace").Should().BeEmpty();
        Sets(rules, 2, "garden").Should().BeEmpty("there is none");
    }

    private static IEnumerable<string?> Sets(TableBookingRules rules, int party, string? area = null) =>
        TablePlan.Of(rules).SetsFor(party, area).Select(set => set.Names());
}

using FluentAssertions;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;
using Xunit;
using static ShopBot.Bot.Tests.Ordering.TestShop;

namespace ShopBot.Bot.Tests.Ordering;

public class DiscountTests
{
    [Theory]
    [InlineData(0.05, 10, 0.01)] // half a cent is rounded away from zero
    [InlineData(0.04, 10, 0.00)]
    [InlineData(35.99, 10, 3.60)]
    [InlineData(19.99, 12.5, 2.50)]
    [InlineData(12.34, 100, 12.34)]
    public void A_share_is_rounded_to_the_minor_unit(decimal subtotal, decimal percent, decimal discount) =>
        BestDiscount.Of([Percent(percent)], Eur(subtotal), null, null).Amount.Should().Be(Eur(discount));

    [Fact]
    public void An_amount_never_takes_more_than_the_subtotal() =>
        BestDiscount.Of([Amount(Eur(5))], Eur(3.20m), null, null).Amount.Should().Be(Eur(3.20m));

    [Fact]
    public void The_best_one_counts_alone_and_gives_its_name()
    {
        Discount[] discounts = [Percent(10), Amount(Eur(3))];

        BestDiscount.Of(discounts, Eur(20), null, null).Should().Be((Eur(3), discounts[1].Name));
        BestDiscount.Of(discounts, Eur(40), null, null).Should().Be((Eur(4), discounts[0].Name));
        BestDiscount.Of(discounts, Eur(30), null, null).Name.Should().Be(discounts[0].Name, "of equal ones the first counts");
    }

    [Fact]
    public void Nothing_off_has_no_name()
    {
        BestDiscount.Of([], Eur(20), null, null).Should().Be((Eur(0), null));
        BestDiscount.Of([Percent(10)], Eur(0.01m), null, null).Should().Be((Eur(0), null));
    }

    [Fact]
    public void It_applies_from_its_subtotal_on()
    {
        Discount[] discounts = [Percent(10) with { From = Eur(30) }];

        BestDiscount.Of(discounts, Eur(29.99m), null, null).Amount.Should().Be(Eur(0));
        BestDiscount.Of(discounts, Eur(30), null, null).Amount.Should().Be(Eur(3));
    }

    [Fact]
    public void One_for_some_ways_waits_until_the_way_is_known()
    {
        Discount[] discounts = [Percent(10) with { Ways = [Way.Pickup] }];

        BestDiscount.Of(discounts, Eur(10), null, null).Amount.Should().Be(Eur(0));
        BestDiscount.Of(discounts, Eur(10), Way.Delivery, null).Amount.Should().Be(Eur(0));
        BestDiscount.Of(discounts, Eur(10), Way.Pickup, null).Amount.Should().Be(Eur(1));
    }

    [Fact]
    public void One_of_a_campaign_is_for_those_who_came_by_it()
    {
        Discount[] discounts = [Percent(10) with { Campaign = "spring" }];

        BestDiscount.Of(discounts, Eur(10), null, null).Amount.Should().Be(Eur(0));
        BestDiscount.Of(discounts, Eur(10), null, "autumn").Amount.Should().Be(Eur(0));
        BestDiscount.Of(discounts, Eur(10), null, "spring").Amount.Should().Be(Eur(1));
    }
}

using FluentAssertions;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;
using Xunit;
using static ShopBot.Bot.Tests.Ordering.TestShop;

namespace ShopBot.Bot.Tests.Ordering;

public class MinimumOrderTests
{
    private static readonly Shop Shop = Of("EUR", Product("pizza", Eur(10))) with
    {
        Ways = [new WayRules(Way.Delivery, 40, Eur(15)), new WayRules(Way.Pickup, 20, null)],
        Discounts = [Percent(10)],
    };

    [Fact]
    public void What_is_missing_is_reckoned_on_the_subtotal_after_the_discount()
    {
        Missing(1, Way.Delivery, Zone(Eur(5))).Should().Be(Eur(6), "10.00 - 1.00 = 9.00, and the fee does not count");
        Missing(2, Way.Delivery, Zone(Eur(5))).Should().BeNull("20.00 - 2.00 = 18.00");
    }

    [Fact]
    public void Exactly_the_minimum_is_enough() =>
        Missing(2, Way.Delivery, Zone(Eur(0), minimum: Eur(18))).Should().BeNull();

    [Fact]
    public void The_zone_has_the_last_word_whether_it_asks_for_more_or_less()
    {
        Missing(2, Way.Delivery, Zone(Eur(0), minimum: Eur(30))).Should().Be(Eur(12));
        Missing(1, Way.Delivery, Zone(Eur(0), minimum: Eur(5))).Should().BeNull();
        Missing(1, Way.Delivery, null).Should().Be(Eur(6));
    }

    [Fact]
    public void A_zone_says_nothing_about_pickup() =>
        Missing(1, Way.Pickup, Zone(Eur(0), minimum: Eur(30))).Should().BeNull();

    private static Money? Missing(int pizzas, Way way, DeliveryZone? zone) =>
        MinimumOrder.Missing(Shop, Pricing.Total(Shop, Lines(Shop, ("pizza", pizzas)), way, zone, null), way, zone);
}

using FluentAssertions;
using ShopBot.Domain.Catalog;
using Xunit;
using static ShopBot.Bot.Tests.Ordering.TestShop;

namespace ShopBot.Bot.Tests.Catalog;

public class SoldNowTests
{
    private static readonly Shop Shop = Open(EveryDay("12:00-15:00", "18:00-23:00"), "Europe/Rome");
    private static readonly Product Lunch = Product("lunch", Eur(12)) with { SoldDuring = EveryDay("11:00-14:00") };
    private static readonly Product Pizza = Product("pizza", Eur(9));

    [Fact]
    public void A_product_with_hours_is_sold_during_them_only()
    {
        Lunch.IsSoldAt(Shop, At("2026-06-10T13:59+02:00")).Should().BeTrue();
        Lunch.IsSoldAt(Shop, At("2026-06-10T14:00+02:00")).Should().BeFalse();
        Pizza.IsSoldAt(Shop, At("2026-06-10T14:00+02:00")).Should().BeTrue();
    }

    [Fact]
    public void It_is_sold_next_when_its_hours_and_those_of_the_shop_meet()
    {
        Lunch.NextSold(Shop, At("2026-06-10T08:00+02:00")).Should().Be(At("2026-06-10T12:00+02:00"), "the shop opens an hour after the lunch begins");
        Lunch.NextSold(Shop, At("2026-06-10T12:30+02:00")).Should().Be(At("2026-06-10T12:30+02:00"));
        Lunch.NextSold(Shop, At("2026-06-10T14:00+02:00")).Should().Be(At("2026-06-11T12:00+02:00"));
        Pizza.NextSold(Shop, At("2026-06-10T15:00+02:00")).Should().Be(At("2026-06-10T18:00+02:00"));
    }

    [Fact]
    public void What_is_only_sold_while_the_shop_is_closed_is_never_sold() =>
        (Lunch with { SoldDuring = EveryDay("15:00-18:00") }).NextSold(Shop, At("2026-06-10T08:00+02:00")).Should().BeNull();
}

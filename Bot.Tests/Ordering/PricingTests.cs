using FluentAssertions;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;
using Xunit;
using static ShopBot.Bot.Tests.Ordering.TestShop;

namespace ShopBot.Bot.Tests.Ordering;

public class PricingTests
{
    private static readonly OptionGroup Crust = new("crust", Text("Crust"), 1, 1, 1, [new("thin", Text("Thin"), Eur(0)), new("thick", Text("Thick"), Eur(1.50m))]);
    private static readonly OptionGroup Extras = new("extras", Text("Extras"), 0, 4, 3, [new("ham", Text("Ham"), Eur(2)), new("olives", Text("Olives"), Eur(0.75m))]);

    private static readonly Product PizzaProduct = Product("pizza", Eur(0)) with
    {
        Variants = [new Variant("small", Text("Small"), Eur(7)), new Variant("large", Text("Large"), Eur(11))],
        OptionGroups = [Crust, Extras],
    };

    private static readonly Menu Menu = Of("EUR", PizzaProduct, Product("water", Eur(1.20m))).Menu;

    [Fact]
    public void A_piece_costs_its_variant_and_each_option_as_often_as_it_was_taken()
    {
        var line = Pricing.Price(Menu, Pizza("large", ("extras", "ham", 2), ("crust", "thick", 1), ("extras", "olives", 1)) with { Quantity = 3 });

        line!.UnitPrice.Should().Be(Eur(11 + 2 + 2 + 1.50m + 0.75m));
        line.Total.Should().Be(Eur(3 * 17.25m));
        line.Variant!.Id.Should().Be("large");
        line.Options.Select(chosen => (chosen.Option.Id, chosen.Quantity)).Should().Equal(("thick", 1), ("ham", 2), ("olives", 1));
    }

    [Fact]
    public void A_product_without_variants_has_its_own_price() =>
        Pricing.Price(Menu, new CartLine { ProductId = "water" })!.UnitPrice.Should().Be(Eur(1.20m));

    public static TheoryData<string, CartLine> WrongLines => new()
    {
        { "unknown product", new CartLine { ProductId = "soup" } },
        { "unknown variant", Pizza("huge", ("crust", "thin", 1)) },
        { "no variant though there are some", Pizza(null, ("crust", "thin", 1)) },
        { "variant of a product that has none", new CartLine { ProductId = "water", VariantId = "large" } },
        { "unknown group", Pizza("small", ("crust", "thin", 1), ("sauce", "bbq", 1)) },
        { "unknown option", Pizza("small", ("crust", "stuffed", 1)) },
        { "required group left out", Pizza("small", ("extras", "ham", 1)) },
        { "more than the group takes", Pizza("small", ("crust", "thin", 1), ("extras", "ham", 3), ("extras", "olives", 2)) },
        { "more of one than allowed", Pizza("small", ("crust", "thin", 1), ("extras", "ham", 4)) },
        { "more of one than allowed, in two goes", Pizza("small", ("crust", "thin", 1), ("extras", "ham", 2), ("extras", "ham", 2)) },
        { "none of an option", Pizza("small", ("crust", "thin", 1), ("extras", "ham", 0)) },
        { "less than none, to get it cheaper", Pizza("small", ("crust", "thin", 1), ("extras", "ham", -1)) },
        { "so many that a sum would overflow", Pizza("small", ("crust", "thin", 1), ("extras", "ham", int.MaxValue), ("extras", "olives", int.MaxValue)) },
    };

    [Theory]
    [MemberData(nameof(WrongLines))]
    public void A_line_that_cannot_be_had_has_no_price(string reason, CartLine line) =>
        Pricing.Price(Menu, line).Should().BeNull(reason);

    [Fact]
    public void The_delivery_fee_is_charged_once_way_and_zone_are_known_and_until_it_is_free()
    {
        var shop = Of("EUR", Product("pizza", Eur(9))) with { Discounts = [Percent(10)] };
        var zone = Zone(Eur(2.50m), freeFrom: Eur(16.20m));
        var two = Lines(shop, ("pizza", 2)); // 18.00 - 10 % = 16.20
        var one = Lines(shop, ("pizza", 1));

        Pricing.Total(shop, one, null, zone, null).Delivery.Should().Be(Eur(0));
        Pricing.Total(shop, one, Way.Delivery, null, null).Delivery.Should().Be(Eur(0));
        Pricing.Total(shop, one, Way.Pickup, zone, null).Delivery.Should().Be(Eur(0));
        Pricing.Total(shop, [], Way.Delivery, zone, null).Delivery.Should().Be(Eur(0));
        Pricing.Total(shop, one, Way.Delivery, zone, null).Delivery.Should().Be(Eur(2.50m));
        Pricing.Total(shop, two, Way.Delivery, zone, null).Delivery.Should().Be(Eur(0));
        Pricing.Total(shop, two, Way.Delivery, zone with { FreeFrom = Eur(16.21m) }, null).Delivery.Should().Be(Eur(2.50m));
    }

    [Fact]
    public void An_empty_cart_costs_nothing() =>
        Pricing.Total(Of("EUR"), [], null, null, null).Total.Should().Be(Eur(0));

    private static CartLine Pizza(string? variant, params (string Group, string Option, int Quantity)[] options) => new()
    {
        ProductId = "pizza",
        VariantId = variant,
        Options = [.. options.Select(option => new ChosenOption(option.Group, option.Option, option.Quantity))],
    };
}

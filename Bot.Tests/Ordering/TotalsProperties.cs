using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;
using Xunit;

namespace ShopBot.Bot.Tests.Ordering;

public class TotalsProperties
{
    private static readonly Gen<Case> Cases =
        from currency in Gen.Elements("JPY", "EUR", "KWD")
        from inclusive in Gen.Elements(true, false)
        from rates in Gen.Elements(0m, 2.5m, 4m, 5m, 8.1m, 10m, 19m, 22m, 100m).ListOf(3)
        from prices in Gen.Frequency((8, Gen.Choose(0, 5_000)), (1, Gen.Choose(0, 100_000_000)), (1, Gen.Constant(0))).ListOf(8)
        from quantities in Gen.Choose(1, CartLine.MaxQuantity).ListOf(8)
        from count in Gen.Choose(0, 8)
        from percent in Gen.Elements(0.1m, 7.5m, 10m, 33.3333m, 100m)
        from amount in Gen.Choose(1, 20_000)
        from fee in Gen.Choose(0, 900)
        from freeFrom in Gen.Choose(0, 50_000)
        from way in Gen.Elements<Way?>(null, Way.Delivery, Way.Pickup, Way.AtTable)
        select new Case(currency, inclusive, [.. rates], [.. prices], [.. quantities], count, percent, amount, fee, freeFrom, way);

    [Fact]
    public void The_parts_of_any_cart_add_up_to_its_total_to_the_minor_unit() => Property.Holds(Cases, some =>
    {
        var (shop, lines, totals) = some.Reckon();

        var parts = totals.Subtotal - totals.Discount + totals.Delivery;
        totals.Subtotal.Minor.Should().Be(lines.Sum(line => line.Total.Minor));
        totals.Taxes.Sum(tax => tax.Base.Minor).Should().Be(parts.Minor);
        totals.Total.Minor.Should().Be(parts.Minor + (shop.Taxes.Inclusive ? 0 : totals.Taxes.Sum(tax => tax.Tax.Minor)));
        totals.Discount.Minor.Should().BeInRange(0, totals.Subtotal.Minor);
        totals.Total.Minor.Should().BeGreaterThanOrEqualTo(0);
    });

    [Fact]
    public void Every_tax_is_within_half_a_minor_unit_of_the_exact_one() => Property.Holds(Cases, some =>
    {
        foreach (var tax in some.Reckon().Totals.Taxes)
        {
            // Multiplied out, so that nothing is rounded here: |tax - base * p / divisor| <= 1/2.
            var divisor = some.Inclusive ? 100 + tax.Percent : 100;
            (2 * Math.Abs((tax.Tax.Minor * divisor) - (tax.Base.Minor * tax.Percent))).Should().BeLessThanOrEqualTo(divisor);
        }
    });

    [Fact]
    public void Net_and_tax_of_an_inclusive_price_lead_back_to_it()
    {
        var grossAndRate = Gen.Choose(0, int.MaxValue).Zip(Gen.Choose(0, 1_000_000));
        Property.Holds(grossAndRate, pair =>
        {
            var gross = new Money(pair.Item1, Currency.Of("EUR"));
            var rate = new TaxRate("some", pair.Item2 / 10_000m);
            var net = gross - Taxes.TaxOn(gross, rate, inclusive: true);

            // Tax on the net as it was rounded: off by no more than what rounding the net can make, at most one unit a side.
            var again = net + Taxes.TaxOn(net, rate, inclusive: false);
            Math.Abs(again.Minor - gross.Minor).Should().BeLessThanOrEqualTo(1);
            net.Minor.Should().BeInRange(0, gross.Minor);
        });
    }

    /// <summary>Also with rules that have changed since, as long as they still give what the order got.</summary>
    [Fact]
    public void An_order_that_was_changed_costs_what_it_would_have_cost_from_the_start() => Property.Holds(
        Cases.Where(some => some is { Count: > 1, Way: not null }).Zip(Gen.Choose(0, CartLine.MaxQuantity)), pair =>
    {
        var (some, quantity) = pair;
        var (shop, lines, totals) = some.Reckon();
        var zone = TestShop.Zone(new(some.Fee, shop.Currency), new(some.FreeFrom, shop.Currency));
        var order = Placed(shop with { Zones = [zone] }, lines, totals, some.Way!.Value);

        var changed = ChangedLines.Of(shop with { Zones = [zone] }, order, 1, quantity, CartLine.MaxQuantity).Order!;

        List<PricedLine> from = [.. lines.Select((line, index) => index == 1 ? line with { Line = line.Line with { Quantity = quantity } } : line).Where(line => line.Line.Quantity > 0)];
        changed.Totals.Should().BeEquivalentTo(Pricing.Total(shop, from, some.Way, zone, null));
        changed.Lines.Sum(line => line.Total.Minor).Should().Be(changed.Totals.Subtotal.Minor);
    });

    [Fact]
    public void Prices_that_rose_since_do_not_count_and_a_discount_that_ended_stays_in_proportion()
    {
        var (shop, lines, totals) = new Case("EUR", true, [10, 4, 22], [900, 700], [2, 1], 2, 10m, 1, 0, 0, Way.Pickup).Reckon();
        var order = Placed(shop, lines, totals, Way.Pickup);
        var dearer = shop with { Discounts = [], Menu = TestShop.Of("EUR", TestShop.Product("p0", TestShop.Eur(20), "r0")).Menu };

        var changed = ChangedLines.Of(dearer, order, 0, 1, 9).Order!;

        totals.Discount.Should().Be(TestShop.Eur(2.5m));
        changed.Totals.Subtotal.Should().Be(TestShop.Eur(16));
        changed.Totals.Discount.Should().Be(TestShop.Eur(1.6m));
        changed.Totals.Total.Should().Be(TestShop.Eur(14.4m));
    }

    private static Order Placed(Shop shop, IReadOnlyList<PricedLine> lines, Totals totals, Way way) => new()
    {
        Id = 1,
        CheckoutId = Guid.Empty,
        CustomerId = 1,
        ChatId = 1,
        Language = "en",
        CustomerName = "Anna",
        Way = way,
        Address = way == Way.Delivery ? new("Via", null, "near") : null,
        DueAt = DateTimeOffset.UnixEpoch,
        Payment = PaymentMethod.Cash,
        Lines = [.. lines.Select((line, position) => new OrderLine
        {
            Position = position,
            ProductId = line.Product.Id,
            Name = line.Product.Name,
            Quantity = line.Line.Quantity,
            UnitPrice = line.UnitPrice,
            Tax = shop.Taxes.Rate(line.Product.Tax),
        })],
        Totals = totals,
        PlacedAt = DateTimeOffset.UnixEpoch,
    };

    public sealed record Case(
        string Code, bool Inclusive, decimal[] Rates, int[] Prices, int[] Quantities, int Count, decimal Percent, int Amount, int Fee, int FreeFrom, Way? Way)
    {
        public (Shop Shop, IReadOnlyList<PricedLine> Lines, Totals Totals) Reckon()
        {
            Money Of(long minor) => new(minor, Currency.Of(Code));
            var taxes = new TaxRules(Inclusive, [.. Rates.Select((rate, index) => new TaxRate($"r{index}", rate))], "r2");
            var products = Prices.Select((price, index) => TestShop.Product($"p{index}", Of(price), $"r{index % 3}")).ToArray();
            var shop = TestShop.Of(Code, taxes, products) with { Discounts = [TestShop.Percent(Percent), TestShop.Amount(Of(Amount))] };
            var lines = TestShop.Lines(shop, [.. Enumerable.Range(0, Count).Select(index => ($"p{index}", Quantities[index]))]);
            return (shop, lines, Pricing.Total(shop, lines, Way, TestShop.Zone(Of(Fee), Of(FreeFrom)), null));
        }
    }
}

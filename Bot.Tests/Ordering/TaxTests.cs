using FluentAssertions;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;
using Xunit;
using static ShopBot.Bot.Tests.Ordering.TestShop;

namespace ShopBot.Bot.Tests.Ordering;

/// <summary>Worked through on paper, for an accountant to check: every figure in a comment was reckoned by hand.</summary>
public class TaxTests
{
    // Euro, two decimals.                      lines         share of the discount       after it
    //   2 x pizza     9.50   at 10 %           19.00         190.05 -> 1.90              17.10
    //   3 x wine      5.00   at 22 %           15.00         150.04 -> 1.50              13.50
    //   1 x paper     1.99   at  4 %            1.99          19.91 -> 0.19 + 0.01        1.79
    //   subtotal                               35.99
    //   10 % off: 3.599                         3.60         1.90 + 1.50 + 0.20 = 3.60
    //   delivery at 10 %                        2.50
    //   to pay, before taxes on top: 35.99 - 3.60 + 2.50 = 34.89
    private static readonly Product[] EuroMenu =
        [Product("pizza", Eur(9.50m), "food"), Product("wine", Eur(5), "drink"), Product("paper", Eur(1.99m), "print")];

    private static readonly TaxRate[] EuroRates = [new("food", 10), new("drink", 22), new("print", 4)];

    [Fact]
    public void Euro_with_taxes_in_the_prices()
    {
        var totals = Euro(inclusive: true);

        Parts(totals).Should().Be((Eur(35.99m), Eur(3.60m), Eur(2.50m)));
        totals.Taxes.Should().Equal(
            new TaxAmount("food", 10, Eur(19.60m), Eur(1.78m)), // 17.10 + 2.50 = 19.60; 19.60 - 19.60 / 1.10 = 1.7818
            new TaxAmount("drink", 22, Eur(13.50m), Eur(2.43m)), // 13.50 - 13.50 / 1.22 = 2.4344
            new TaxAmount("print", 4, Eur(1.79m), Eur(0.07m))); // 1.79 - 1.79 / 1.04 = 0.0688
        totals.TaxesIncluded.Should().BeTrue();
        totals.Total.Should().Be(Eur(34.89m));
    }

    [Fact]
    public void Euro_with_taxes_on_top()
    {
        var totals = Euro(inclusive: false);

        Parts(totals).Should().Be((Eur(35.99m), Eur(3.60m), Eur(2.50m)));
        totals.Taxes.Should().Equal(
            new TaxAmount("food", 10, Eur(19.60m), Eur(1.96m)), // 19.60 x 0.10 = 1.96
            new TaxAmount("drink", 22, Eur(13.50m), Eur(2.97m)), // 13.50 x 0.22 = 2.97
            new TaxAmount("print", 4, Eur(1.79m), Eur(0.07m))); // 1.79 x 0.04 = 0.0716
        totals.TaxesIncluded.Should().BeFalse();
        totals.Total.Should().Be(Eur(39.89m)); // 34.89 + 1.96 + 2.97 + 0.07
    }

    // Yen, no decimals.                        lines         share of the discount       after it
    //   3 x bento    1,080   at  8 %           3,240         357.30 -> 357               2,883
    //   2 x beer       605   at 10 %           1,210         133.44 -> 133 + 1           1,076
    //   1 x stamp       84   at  0 %              84           9.26 -> 9                    75
    //   subtotal                               4,534
    //   500 off                                  500         357 + 134 + 9 = 500
    //   delivery at 10 %                         330
    //   to pay, before taxes on top: 4,534 - 500 + 330 = 4,364
    private static readonly Product[] YenMenu =
        [Product("bento", Yen(1080), "reduced"), Product("beer", Yen(605), "standard"), Product("stamp", Yen(84), "free")];

    private static readonly TaxRate[] YenRates = [new("reduced", 8), new("standard", 10), new("free", 0)];

    [Fact]
    public void Yen_with_taxes_in_the_prices()
    {
        var totals = JapaneseYen(inclusive: true);

        Parts(totals).Should().Be((Yen(4534), Yen(500), Yen(330)));
        totals.Taxes.Should().Equal(
            new TaxAmount("reduced", 8, Yen(2883), Yen(214)), // 2,883 - 2,883 / 1.08 = 213.56
            new TaxAmount("standard", 10, Yen(1406), Yen(128)), // 1,076 + 330 = 1,406; 1,406 - 1,406 / 1.10 = 127.82
            new TaxAmount("free", 0, Yen(75), Yen(0)));
        totals.Total.Should().Be(Yen(4364));
    }

    [Fact]
    public void Yen_with_taxes_on_top()
    {
        var totals = JapaneseYen(inclusive: false);

        totals.Taxes.Should().Equal(
            new TaxAmount("reduced", 8, Yen(2883), Yen(231)), // 2,883 x 0.08 = 230.64
            new TaxAmount("standard", 10, Yen(1406), Yen(141)), // 1,406 x 0.10 = 140.6
            new TaxAmount("free", 0, Yen(75), Yen(0)));
        totals.Total.Should().Be(Yen(4736)); // 4,364 + 231 + 141
    }

    // Dinar, three decimals.                   lines         share of the discount       after it
    //   3 x shawarma  1.250  at  5 %           3.750         468.59 -> 0.468 + 0.001     3.281
    //   1 x juice     0.875  at 15 %           0.875         109.34 -> 0.109             0.766
    //   2 x dates     2.005  at  0 %           4.010         501.08 -> 0.501             3.509
    //   subtotal                               8.635
    //   12.5 % off: 1.079375                   1.079         0.469 + 0.109 + 0.501 = 1.079
    //   delivery at 15 %                       0.500
    //   to pay, before taxes on top: 8.635 - 1.079 + 0.500 = 8.056
    private static readonly Product[] DinarMenu =
        [Product("shawarma", Kwd(1.250m), "low"), Product("juice", Kwd(0.875m), "high"), Product("dates", Kwd(2.005m), "zero")];

    private static readonly TaxRate[] DinarRates = [new("low", 5), new("high", 15), new("zero", 0)];

    [Fact]
    public void Dinar_with_taxes_in_the_prices()
    {
        var totals = KuwaitiDinar(inclusive: true);

        Parts(totals).Should().Be((Kwd(8.635m), Kwd(1.079m), Kwd(0.500m)));
        totals.Taxes.Should().Equal(
            new TaxAmount("low", 5, Kwd(3.281m), Kwd(0.156m)), // 3.281 - 3.281 / 1.05 = 0.15624
            new TaxAmount("high", 15, Kwd(1.266m), Kwd(0.165m)), // 0.766 + 0.500 = 1.266; 1.266 - 1.266 / 1.15 = 0.16513
            new TaxAmount("zero", 0, Kwd(3.509m), Kwd(0)));
        totals.Total.Should().Be(Kwd(8.056m));
    }

    [Fact]
    public void Dinar_with_taxes_on_top()
    {
        var totals = KuwaitiDinar(inclusive: false);

        totals.Taxes.Should().Equal(
            new TaxAmount("low", 5, Kwd(3.281m), Kwd(0.164m)), // 3.281 x 0.05 = 0.16405
            new TaxAmount("high", 15, Kwd(1.266m), Kwd(0.190m)), // 1.266 x 0.15 = 0.1899
            new TaxAmount("zero", 0, Kwd(3.509m), Kwd(0)));
        totals.Total.Should().Be(Kwd(8.410m)); // 8.056 + 0.164 + 0.190
    }

    [Theory]
    [InlineData(10, 5, false, 1)] // 0.50 -> 1
    [InlineData(30, 5, false, 2)] // 1.50 -> 2, not to the even neighbour
    [InlineData(50, 5, false, 3)] // 2.50 -> 3, where rounding to even would give 2
    [InlineData(9, 5, false, 0)] // 0.45 -> 0
    [InlineData(5, 100, true, 3)] // 5 - 5 / 2 = 2.50 -> 3
    [InlineData(27, 8, true, 2)] // 27 - 27 / 1.08 = 2, exactly
    [InlineData(21, 20, true, 4)] // 21 - 21 / 1.2 = 3.50 -> 4
    public void Half_a_minor_unit_is_rounded_away_from_zero(long amount, int percent, bool inclusive, long tax) =>
        Taxes.TaxOn(new Money(amount, Currency.Of("EUR")), new TaxRate("some", percent), inclusive).Minor.Should().Be(tax);

    [Fact]
    public void A_rate_is_rounded_once_for_all_its_lines()
    {
        // Line by line, 0.04 at 10 % would be 0.004 each and vanish ten times.
        var shop = Of("EUR", new TaxRules(false, [new TaxRate("all", 10)], null), [.. Enumerable.Range(0, 10).Select(index => Product($"p{index}", Eur(0.04m)))]);
        var lines = Lines(shop, [.. Enumerable.Range(0, 10).Select(index => ($"p{index}", 1))]);

        Pricing.Total(shop, lines, null, null, null).Taxes.Single().Tax.Should().Be(Eur(0.04m));
    }

    [Fact]
    public void A_rate_that_nothing_is_owed_at_is_left_out_and_the_default_takes_what_names_none()
    {
        var shop = Of("EUR", new TaxRules(true, [new TaxRate("standard", 22), new TaxRate("unused", 4)], null), Product("cup", Eur(12.20m)));

        Pricing.Total(shop, Lines(shop, ("cup", 1)), null, null, null).Taxes.Should().Equal(new TaxAmount("standard", 22, Eur(12.20m), Eur(2.20m)));
    }

    private static Totals Euro(bool inclusive) =>
        Reckon(Of("EUR", new TaxRules(inclusive, EuroRates, "food"), EuroMenu), Percent(10), Eur(2.50m), ("pizza", 2), ("wine", 3), ("paper", 1));

    private static Totals JapaneseYen(bool inclusive) =>
        Reckon(Of("JPY", new TaxRules(inclusive, YenRates, "standard"), YenMenu), Amount(Yen(500)), Yen(330), ("bento", 3), ("beer", 2), ("stamp", 1));

    private static Totals KuwaitiDinar(bool inclusive) =>
        Reckon(Of("KWD", new TaxRules(inclusive, DinarRates, "high"), DinarMenu), Percent(12.5m), Kwd(0.500m), ("shawarma", 3), ("juice", 1), ("dates", 2));

    private static Totals Reckon(Shop shop, Discount discount, Money fee, params (string, int)[] pieces)
    {
        shop = shop with { Discounts = [discount] };
        return Pricing.Total(shop, Lines(shop, pieces), Way.Delivery, Zone(fee), null);
    }

    private static (Money Subtotal, Money Discount, Money Delivery) Parts(Totals totals) => (totals.Subtotal, totals.Discount, totals.Delivery);

    private static Money Yen(decimal amount) => Money("JPY", amount);

    private static Money Kwd(decimal amount) => Money("KWD", amount);
}

using FluentAssertions;
using ShopBot.Bot.Catalog;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using Xunit;

namespace ShopBot.Bot.Tests.Catalog;

/// <summary>What the keys of a shop file mean.</summary>
public class ShopFileTests
{
    private static readonly Currency Euro = Currency.Of("EUR");

    [Fact]
    public void What_the_file_leaves_out_has_a_default()
    {
        var shop = Shop(GoodShop.Text);

        shop.Ways.Should().Equal(
            new WayRules(Way.Pickup, 20, null), new WayRules(Way.Delivery, 30, new Money(1000, Euro)), new WayRules(Way.AtTable, 30, null));
        shop.Slots.Should().Be(new SlotRules(15, 4, 2));
        shop.Taxes.Rate(null).Should().Be(new TaxRate("food", 10));
        shop.Taxes.DeliveryRate.Should().BeNull();
        shop.StaffChat.Should().BeNull();
        shop.Menu.Product("green")!.Should().Match<Product>(green =>
            green.Stock == null && green.SoldDuring == null && green.Ways.Count == 0 && green.Tax == null && green.Picture == null);
    }

    [Fact]
    public void The_price_from_which_a_product_with_variants_can_be_had_is_the_lowest()
    {
        var black = Shop(GoodShop.Text).Menu.Product("black")!;

        black.FromPrice.Should().Be(new Money(200, Euro));
        black.Variant("large")!.Should().Be(new Variant("large", black.Variants[1].Name, new Money(300, Euro)));
    }

    [Theory]
    [InlineData("choose: 1", 1, 1)]
    [InlineData("choose: 0-2", 0, 2)]
    [InlineData("choose: 2", 2, 2)]
    public void Choose_says_how_many(string choose, int min, int max)
    {
        var milk = Shop(GoodShop.With("choose: 1", choose)).Menu.Product("green")!.Group("milk")!;

        (milk.Min, milk.Max, milk.MaxOfOne).Should().Be((min, max, 1));
        milk.Options.Select(option => (option.Id, option.Price.Minor)).Should().Equal(("oat", 40), ("soy", 0));
    }

    [Fact]
    public void A_product_takes_from_its_category_what_it_does_not_say()
    {
        var text = GoodShop.With("    name: {all: Tea}\n", "    name: {all: Tea}\n    tax: wine\n    ways: [pickup]\n    sold: 08:00-10:00\n    options: [milk]\n")
            .Replace("price: 2.50, options: [milk]", "price: 2.50, options: [], tax: food, ways: [delivery], sold: {mon: 09:00-10:00}", StringComparison.Ordinal);

        var (green, black) = (Shop(text).Menu.Product("green")!, Shop(text).Menu.Product("black")!);

        (green.Tax, green.Ways.Single(), green.OptionGroups.Count, green.SoldDuring!.Week[2].Count).Should().Be(("food", Way.Delivery, 0, 0));
        (black.Tax, black.Ways.Single(), black.OptionGroups.Count, black.SoldDuring!.Week[2].Count).Should().Be(("wine", Way.Pickup, 1, 1));
    }

    [Theory]
    [InlineData("JPY", "price: 250", 250)]
    [InlineData("EUR", "price: 2.5", 250)]
    [InlineData("KWD", "price: 2.505", 2505)]
    public void An_amount_has_the_decimals_of_its_currency(string currency, string price, long minor)
    {
        var text = GoodShop.With("price: 2.50", price).Replace("EUR", currency, StringComparison.Ordinal).Replace("price: 0.40", "price: 4", StringComparison.Ordinal);

        Shop(text).Menu.Product("green")!.Price.Should().Be(new Money(minor, Currency.Of(currency)));
    }

    [Fact]
    public void Weekdays_dates_and_breaks_make_the_opening_hours()
    {
        var hours = Shop(GoodShop.With("  sat: 18:00-02:00", "  sat, sun: 10:00-24:00\n  2026-12-24 to 2026-12-25: {hours: closed, reason: {all: Feast}}\n  2026-12-31: [20:00-02:00, 12:00-14:00]")).Hours;

        hours.Week[(int)DayOfWeek.Wednesday].Should().Equal(Period(12, 15), new Period(new(18, 30), new(23, 0)));
        hours.Week[(int)DayOfWeek.Sunday].Should().Equal(Period(10, 0));
        hours.PeriodsOf(new(2026, 12, 25)).Should().BeEmpty();
        hours.Special(new(2026, 12, 24))!.Reason!.In("it").Should().Be("Feast");
        hours.PeriodsOf(new(2026, 12, 31)).Should().Equal(Period(12, 14), Period(20, 2));
    }

    [Fact]
    public void Zones_come_in_three_shapes()
    {
        var zones = SamplesTests.Read("trattoria").Shop!.Zones;

        zones.Select(zone => zone.Shape.GetType()).Should().Equal(typeof(ZoneShape.Polygon), typeof(ZoneShape.Circle), typeof(ZoneShape.Distance));
        zones[1].Shape.Should().Be(new ZoneShape.Circle(new(41.8976, 12.4768), 1300));
        zones[2].Should().Match<DeliveryZone>(zone => zone.Fee.Minor == 490 && zone.FreeFrom!.Value.Minor == 6000 && zone.Minimum!.Value.Minor == 2500);
    }

    [Fact]
    public void A_text_for_all_languages_stands_where_a_language_has_none_of_its_own()
    {
        var name = Shop(GoodShop.With("green: {name: {all: Green}", "green: {name: {all: Green, it: Verde}")).Menu.Product("green")!.Name;

        (name.In("en"), name.In("it")).Should().Be(("Green", "Verde"));
    }

    [Fact]
    public void The_shop_file_page_shows_a_smallest_shop_that_works()
    {
        var page = File.ReadAllText(Path.Combine(SamplesTests.Folder, "..", "docs", "shop-file.md"));
        var smallest = page.Split("```yaml\n")[1].Split("```")[0];

        ShopFile.Parse(smallest, "smallest.yaml", SamplesTests.Folder).Errors.Should().BeEmpty();
    }

    [Theory]
    [InlineData(typeof(Allergen))]
    [InlineData(typeof(Diet))]
    public void The_shop_file_page_lists_every_word(Type words)
    {
        var page = File.ReadAllText(Path.Combine(SamplesTests.Folder, "..", "docs", "shop-file.md"));

        Enum.GetNames(words).Should().OnlyContain(word =>
            page.Contains($"`{string.Concat(word.Select((c, i) => i > 0 && char.IsUpper(c) ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()))}`", StringComparison.Ordinal));
    }

    private static Shop Shop(string text)
    {
        var result = GoodShop.Read(text);
        result.Errors.Should().BeEmpty();
        return result.Shop!;
    }

    private static Period Period(int from, int to) => new(new(from, 0), new(to, 0));
}

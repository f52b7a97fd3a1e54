using System.Globalization;
using FluentAssertions;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using Xunit;

namespace ShopBot.Bot.Tests.Catalog;

/// <summary>Menus are written as "category: product price, ..." here, categories parted by "; ".</summary>
public class MenuAdditionTests
{
    private const string Current = "tea: green 2, black 3; cakes: carrot 4";

    [Theory]
    [InlineData("tea: white 5", "tea: green 2, black 3, white 5; cakes: carrot 4")]
    [InlineData("tea: black 9, green 2", "tea: green 2, black 9; cakes: carrot 4")]
    [InlineData("soups: leek 6", "tea: green 2, black 3; cakes: carrot 4; soups: leek 6")]
    [InlineData("soups: carrot 9, leek 6", "tea: green 2, black 3; cakes: carrot 9; soups: leek 6")]
    [InlineData("cakes: green 8, lemon 5", "tea: green 8, black 3; cakes: carrot 4, lemon 5")]
    [InlineData("soups: green 2", Current)]
    [InlineData("soups: ", Current)]
    [InlineData("", Current)]
    [InlineData(Current, Current)]
    public void Nothing_leaves_and_what_both_have_changes_where_it_stands(string more, string expected)
    {
        var once = MenuAddition.To(Read(Current), Read(more));

        Write(once).Should().Be(expected);
        MenuDifference.Between(once, MenuAddition.To(once, Read(more))).IsEmpty.Should().BeTrue("a second time changes nothing");
    }

    [Fact]
    public void A_category_that_both_have_keeps_its_name()
    {
        var more = new Menu([.. Read("tea: white 5").Categories.Select(category => category with { Name = new("en", "Infusions") })]);

        MenuAddition.To(Read(Current), more).Category("tea")!.Name.In("en").Should().Be("tea");
    }

    [Fact]
    public void A_category_with_a_known_name_is_the_known_one_whatever_its_id()
    {
        var more = new Menu([.. Read("1: white 5").Categories.Select(category => category with { Name = new("it", "Tea") })]);

        Write(MenuAddition.To(Read(Current), more)).Should().Be("tea: green 2, black 3, white 5; cakes: carrot 4");
    }

    private static Menu Read(string menu) => new([.. menu.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(category => category.Split(':')).Select(parts =>
        new Category(parts[0].Trim(), new("en", parts[0].Trim()), null, [.. parts[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Product)]))]);

    private static Product Product(string written) =>
        new() { Id = written.Split(' ')[0], Name = new("en", written.Split(' ')[0]), Price = new(100 * int.Parse(written.Split(' ')[1], CultureInfo.InvariantCulture), Currency.Of("EUR")) };

    private static string Write(Menu menu) => string.Join(
        "; ", menu.Categories.Select(category => $"{category.Id}: {string.Join(", ", category.Products.Select(product => $"{product.Id} {product.Price.Minor / 100}"))}"));
}

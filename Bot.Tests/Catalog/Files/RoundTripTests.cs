using System.Text;
using FluentAssertions;
using ShopBot.Bot.Catalog.Export;
using ShopBot.Bot.Catalog.Import;
using ShopBot.Bot.Files;
using ShopBot.Bot.Texts;
using ShopBot.Domain.Catalog;
using Xunit;

namespace ShopBot.Bot.Tests.Catalog.Files;

public class RoundTripTests
{
    public static TheoryData<string> Formats => [".yaml", ".csv", ".xlsx"];

    [Theory]
    [MemberData(nameof(SamplesTests.Samples), MemberType = typeof(SamplesTests))]
    public void A_sample_exported_and_imported_is_unchanged(string sample)
    {
        var shop = SamplesTests.Read(sample).Shop!;
        foreach (var format in new[] { ".yaml", ".csv", ".xlsx" })
        {
            Unchanged(shop, shop, format);
            Unchanged(shop, shop with { Menu = new([]) }, format);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Any_menu_exported_and_imported_is_unchanged(string format) => Property.Holds(
        Menus.Any,
        menu =>
        {
            var shop = Menus.Empty with { Menu = menu };
            Unchanged(shop, shop, format);
            Unchanged(shop, Menus.Empty, format);
        },
        tests: 100);

    private static IEnumerable<string> Outline(Menu menu) =>
        menu.Categories.Select(category => $"{category.Id} {category.Name} {category.Emoji}: {string.Join(", ", category.Products.Select(product => product.Id))}");

    private static void Unchanged(Shop shop, Shop into, string format)
    {
        var bytes = format switch
        {
            ".yaml" => Encoding.UTF8.GetBytes(MenuYaml.Text(shop)),
            ".csv" => CsvFile.Bytes(MenuTable.Of(shop)),
            _ => XlsxFile.Bytes(MenuTable.Of(shop)),
        };

        var reading = MenuFile.Read(bytes, "menu" + format, into, _ => true);

        reading.Errors.Select(TextBook.InEnglish).Should().BeEmpty();
        reading.Notes.Should().BeEmpty();
        var difference = MenuDifference.Between(shop.Menu, reading.Menu!);
        difference.Changed.Select(change => $"{change.Before.Id}: {string.Join(", ", change.Parts)}").Should().BeEmpty();
        Outline(reading.Menu!).Should().Equal(Outline(shop.Menu));
        difference.Should().BeEquivalentTo(new { IsEmpty = true, Unchanged = shop.Menu.Products.Count });
    }
}

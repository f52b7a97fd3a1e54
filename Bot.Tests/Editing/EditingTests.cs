using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using ShopBot.Bot.Tests.Catalog;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Editing;
using ShopBot.Persistence.Catalog;
using ShopBot.Persistence.Editing;
using Xunit;

namespace ShopBot.Bot.Tests.Editing;

/// <summary>Changes of the menu, entry by entry, against the rows they are kept in.</summary>
public class EditingTests
{
    private static readonly Currency Euro = Currency.Of("EUR");
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Any change of any product or category: its price, its name, its place, off and on, into another category.</summary>
    private static readonly Gen<(int Which, int Kind, int To)> Changes =
        from which in Gen.Choose(0, 7)
        from kind in Gen.Choose(0, 4)
        from to in Gen.Choose(0, 7)
        select (which, kind, to);

    [Fact]
    public void To_undo_a_change_brings_back_the_menu_that_was() => Property.Holds(Changes.ListOf(6), changes =>
    {
        var (rows, _, _) = Rows();
        foreach (var change in changes)
        {
            var before = Shown(rows);
            var entry = Entry(rows, change.Which);
            rows.Put(Changed(rows, entry, change), "Olivia", Now);
            var after = Shown(rows);
            rows.Put(entry, "Olivia", Now);
            Shown(rows).Should().Equal(before);

            rows.Put(Changed(rows, entry, change), "Olivia", Now);
            Shown(rows).Should().Equal(after, "the same change makes the same menu");
        }
    });

    [Fact]
    public void Every_change_has_a_version_of_its_own_and_leaves_those_of_others() => Property.Holds(Changes, change =>
    {
        var (rows, _, _) = Rows();
        var entry = Entry(rows, change.Which);
        var versions = rows.State().Products.ToDictionary(other => other.Id, other => rows.State().Product(other.Id)!.Version);
        rows.Put(Changed(rows, entry, change), "Olivia", Now);
        rows.State().Find(entry)!.Version.Should().Be((entry is ProductEntry ? versions[entry.Id] : 1) + 1);
        rows.State().Products.Where(other => other.Id != entry.Id).Should().OnlyContain(other => rows.State().Product(other.Id)!.Version == versions[other.Id]);
    });

    [Fact]
    public void Positions_stay_a_row_without_gaps_or_twins()
    {
        var (rows, _, products) = Rows();
        rows.Put(((ProductEntry)rows.State().Product("a1")!.Entry) with { CategoryId = "b", Index = 1 }, "Olivia", Now);

        products.Values.Where(row => row.CategoryId == "b").OrderBy(row => row.Position).Select(row => (row.Id, row.Position))
            .Should().Equal(("b0", 0), ("a1", 1), ("b1", 2), ("b2", 3));
    }

    [Fact]
    public void An_entry_comes_back_from_its_document()
    {
        var shop = SamplesTests.Read("trattoria").Shop!;
        foreach (var category in shop.Menu.Categories)
        {
            EntryJson.Read(EntryJson.Write(new CategoryEntry(category, 3, IsOff: true))).Should().BeEquivalentTo(new CategoryEntry(category with { Products = [] }, 3, true));
            foreach (var product in category.Products)
            {
                var entry = new ProductEntry(product, category.Id, 1, IsOff: false);
                EntryChange.Between(entry, EntryJson.Read(EntryJson.Write(entry))).Should().BeEmpty();
            }
        }
    }

    private static MenuEntry Entry(MenuRowsNow rows, int which) => which switch
    {
        6 => rows.State().Category("a")!.Entry,
        7 => rows.State().Category("b")!.Entry,
        < 3 => rows.State().Product($"a{which}")!.Entry,
        _ => rows.State().Product($"b{which - 3}")!.Entry,
    };

    private static MenuEntry Changed(MenuRowsNow rows, MenuEntry entry, (int Which, int Kind, int To) change) => (change.Kind, entry) switch
    {
        (0, ProductEntry product) => product with { Product = product.Product with { Price = new(change.To * 100, Euro) } },
        (1, ProductEntry product) => product with { Product = product.Product with { Name = new("en", $"Dish {change.To}") } },
        (1, CategoryEntry category) => category with { Category = category.Category with { Name = new("en", $"Category {change.To}") } },
        (2, _) => entry with { IsOff = !entry.IsOff },
        (3, ProductEntry product) => product with { CategoryId = product.CategoryId == "a" ? "b" : "a", Index = change.To % 4 },
        _ => entry with { Index = change.To % rows.State().Neighbours(entry) },
    };

    /// <summary>The menu as customers see it, and what was taken off.</summary>
    private static List<string> Shown(MenuRowsNow rows)
    {
        var state = rows.State();
        return
        [
            .. state.Categories.SelectMany(category => state.In(category.Id).Select(product => $"{product.Id} {product.Name} {product.Product.Price}").Prepend($"{category.Id} {category.Name}")),
            .. state.Off.Select(entry => $"off {entry.Id} {entry.Name}").Order(),
        ];
    }

    private static (MenuRowsNow Rows, Dictionary<string, CategoryRow> Categories, Dictionary<string, ProductRow> Products) Rows()
    {
        var categories = new[] { "a", "b" }.Select((id, position) => new CategoryRow
        {
            ShopId = 1,
            Id = id,
            Position = position,
            Document = CatalogJson.Write(new Category(id, new("en", id), null, [])),
        }).ToDictionary(row => row.Id);
        var products = categories.Keys.SelectMany(category => Enumerable.Range(0, 3).Select(position => new ProductRow
        {
            ShopId = 1,
            Id = $"{category}{position}",
            CategoryId = category,
            Position = position,
            Document = CatalogJson.Write(new Product { Id = $"{category}{position}", Name = new("en", $"{category}{position}"), Price = new(900, Euro) }),
        })).ToDictionary(row => row.Id);
        return (new(1, categories, products), categories, products);
    }
}

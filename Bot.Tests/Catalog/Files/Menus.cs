using FsCheck;
using FsCheck.Fluent;
using ShopBot.Bot.Catalog.Import;
using ShopBot.Bot.Tests.Files;
using ShopBot.Bot.Texts;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Tests.Catalog.Files;

/// <summary>Shops with menus of every kind, and a short way to read a file for one.</summary>
internal static class Menus
{
    private static readonly Currency Euro = Currency.Of("EUR");

    public static Shop Empty { get; } = GoodShop.Read().Shop! with { Menu = new([]) };

    /// <summary>Every thing a menu can have, texts as nasty as the shop file takes them.</summary>
    public static Gen<Menu> Any { get; } =
        from groups in Group.ListOf()
        from categories in Category(groups).ListOf()
        select Unique(categories);

    private static Gen<LocalText> Name => Text(64, lines: false);

    private static Gen<Money> Price => Gen.Choose(0, 100_000).Select(minor => new Money(minor, Euro));

    private static Gen<OptionGroup> Group =>
        from id in Id
        from name in Name
        from min in Gen.Choose(0, 1)
        from more in Gen.Choose(0, 3)
        from options in (from id in Id from name in Name from price in Price select new Option(id, name, price)).NonEmptyListOf()
        let max = Math.Max(1, min + more)
        from each in Gen.Choose(1, max)
        select new OptionGroup(id, name, min, max, each, [.. options.DistinctBy(option => option.Id)]);

    private static Gen<string> Id => Gen.Elements("a", "b", "c", "small", "x-1", "-", "2", "pizza", "no", "kind", "abcdefghijklmnopqrstuvwx", "1e3", "milk", "007");

    private static Gen<OpeningHours?> Sold => Gen.Elements(
        null,
        null,
        OpeningHours.Always,
        Week(day => day == 0 ? [] : [new(new(12, 0), new(15, 0)), new(new(18, 30), new(23, 0))]),
        Week(_ => [new(new(6, 30), new(11, 0))]),
        Week(_ => []) with { SpecialDays = [new(new(2026, 12, 24), [new(new(10, 0), new(12, 0)), new(new(13, 0), new(14, 0))], Both("Eve: \"late\"", "Vigilia, sì")), new(new(2026, 12, 25), [], null)] });

    public static MenuReading Read(Shop shop, string text, string name = "menu.csv") =>
        MenuFile.Read(System.Text.Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")), name, shop, _ => true);

    public static IEnumerable<string> Errors(Shop shop, string text, string name = "menu.csv") => Read(shop, text, name).Errors.Select(TextBook.InEnglish);

    private static Gen<Category> Category(IReadOnlyList<OptionGroup> groups) =>
        from id in Id
        from name in Name
        from emoji in Gen.Elements(null, "🍕", "👩‍🍳", "é")
        from products in Product(groups).ListOf()
        select new Category(id, name, emoji, [.. products]);

    private static Gen<Product> Product(IReadOnlyList<OptionGroup> groups) =>
        from id in Id
        from name in Name
        from description in Gen.OneOf(Gen.Constant<LocalText?>(null), Text(4000, lines: true).Select(text => (LocalText?)text))
        from price in Price
        from variants in (from id in Id from name in Name from price in Price select new Variant(id, name, price)).ListOf()
        from chosen in Gen.SubListOf(groups.AsEnumerable())
        from own in Group.ListOf()
        from tax in Gen.Elements(null, "food", "wine")
        from picture in Gen.Elements(null, "a.png", "my pictures/b, c.jpg")
        from allergens in Gen.SubListOf(Allergen.Gluten, Allergen.Milk, Allergen.Nuts)
        from diets in Gen.SubListOf(Diet.Halal, Diet.Spicy)
        from stock in Gen.Elements<int?>(null, 0, 12)
        from sold in Sold
        from ways in Gen.SubListOf(Way.Pickup, Way.Delivery)
        let kinds = variants.DistinctBy(variant => variant.Id).ToList()
        select new Product
        {
            Id = id,
            Name = name,
            Description = description,
            Price = kinds.Count == 0 ? price : kinds.MinBy(variant => variant.Price.Minor)!.Price,
            Variants = kinds,
            OptionGroups = [.. chosen.Concat(own).DistinctBy(one => one.Id)],
            Tax = tax,
            Picture = picture,
            Allergens = [.. allergens],
            Diets = [.. diets],
            Stock = stock,
            SoldDuring = sold,
            Ways = [.. ways],
        };

    private static Menu Unique(IEnumerable<Category> categories)
    {
        var ids = new HashSet<string>();
        var unique = categories.DistinctBy(category => category.Id).Select(category => category with { Products = [.. category.Products.Where(product => ids.Add(product.Id))] }).ToList();
        return ids.Count > 0
            ? new(unique)
            : new([.. unique.Where(category => category.Id != "all"), new("all", Both("All", "Tutto"), null, [new() { Id = "one", Name = Both("One", "Uno"), Price = new(100, Euro) }])]);
    }

    /// <summary>In the two languages of the shop, trimmed as every reader gives it.</summary>
    private static Gen<LocalText> Text(int max, bool lines) =>
        from english in TableTexts.Any
        from italian in Gen.OneOf(TableTexts.Any, Gen.Constant(english))
        select Both(Valid(english, max, lines), Valid(italian, max, lines));

    private static string Valid(string text, int max, bool lines)
    {
        var kept = string.Concat(text.Where(c => !char.IsControl(c) || (lines && c == '\n')));
        kept = kept.Length > max ? kept[..max] : kept;
        kept = kept.Length > 0 && char.IsHighSurrogate(kept[^1]) ? kept[..^1] : kept;
        return kept.Trim() is { Length: > 0 } valid ? valid : "x";
    }

    private static LocalText Both(string english, string italian) => new([new("en", english), new("it", italian)]);

    private static OpeningHours Week(Func<int, Period[]> periods) => new([.. Enumerable.Range(0, 7).Select(day => (IReadOnlyList<Period>)periods(day))], []);
}

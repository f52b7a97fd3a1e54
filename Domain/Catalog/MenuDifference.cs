namespace ShopBot.Domain.Catalog;

/// <summary>What taking a menu in place of another would do, product by product in the order of the menus.</summary>
/// <param name="Unchanged">Products that stay as they are, wherever they stand.</param>
/// <param name="Categories">Whether categories come, go or are called otherwise, or anything stands in another order.</param>
public sealed record MenuDifference(
    IReadOnlyList<Product> New, IReadOnlyList<ProductChange> Changed, IReadOnlyList<Product> Gone, int Unchanged, bool Categories)
{
    public bool IsEmpty => New.Count == 0 && Changed.Count == 0 && Gone.Count == 0 && !Categories;

    public static MenuDifference Between(Menu current, Menu next)
    {
        var changes = All(current).Select(product => next.Product(product.Id) is { } after ? ProductChange.Of(product, after) : null)
            .OfType<ProductChange>().ToDictionary(change => change.After.Id, StringComparer.Ordinal);
        return new(
            [.. All(next).Where(product => current.Product(product.Id) is null)],
            [.. All(next).Where(product => changes.ContainsKey(product.Id)).Select(product => changes[product.Id])],
            [.. All(current).Where(product => next.Product(product.Id) is null)],
            All(next).Count(product => current.Product(product.Id) is not null && !changes.ContainsKey(product.Id)),
            !Outline(current).SequenceEqual(Outline(next)));
    }

    private static IEnumerable<Product> All(Menu menu) => menu.Categories.SelectMany(category => category.Products);

    /// <summary>Categories, each with the products that both menus might order differently.</summary>
    private static IEnumerable<(string Id, LocalText? Name, string? Emoji)> Outline(Menu menu) => menu.Categories.SelectMany(category =>
        category.Products.Select(product => (product.Id, (LocalText?)null, (string?)null)).Prepend((category.Id, category.Name, category.Emoji)));
}

/// <summary>What can differ about a product.</summary>
public enum ProductPart
{
    Name,
    Description,
    Price,
    Variants,
    Options,
    Tax,
    Picture,
    Allergens,
    Diets,
    Stock,
    Sold,
    Ways,
}

/// <param name="Parts">At least one.</param>
public sealed record ProductChange(Product Before, Product After, IReadOnlyList<ProductPart> Parts)
{
    /// <summary>Null when nothing differs. Where there are variants, theirs are the prices.</summary>
    public static ProductChange? Of(Product before, Product after)
    {
        var hasVariants = before.Variants.Count > 0 && after.Variants.Count > 0;
        (ProductPart Part, bool IsSame)[] parts =
        [
            (ProductPart.Name, before.Name.Equals(after.Name)),
            (ProductPart.Description, Equals(before.Description, after.Description)),
            (ProductPart.Price, hasVariants || before.FromPrice == after.FromPrice),
            (ProductPart.Variants, before.Variants.SequenceEqual(after.Variants)),
            (ProductPart.Options, Same(before.OptionGroups, after.OptionGroups)),
            (ProductPart.Tax, before.Tax == after.Tax),
            (ProductPart.Picture, before.Picture == after.Picture),
            (ProductPart.Allergens, before.Allergens.SequenceEqual(after.Allergens)),
            (ProductPart.Diets, before.Diets.SequenceEqual(after.Diets)),
            (ProductPart.Stock, before.Stock == after.Stock),
            (ProductPart.Sold, Same(before.SoldDuring, after.SoldDuring)),
            (ProductPart.Ways, before.Ways.SequenceEqual(after.Ways)),
        ];
        var changed = parts.Where(part => !part.IsSame).Select(part => part.Part).ToList();
        return changed.Count == 0 ? null : new(before, after, changed);
    }

    private static bool Same(IReadOnlyList<OptionGroup> a, IReadOnlyList<OptionGroup> b) =>
        a.Count == b.Count && a.Zip(b).All(pair =>
            pair.First == pair.Second with { Options = pair.First.Options } && pair.First.Options.SequenceEqual(pair.Second.Options));

    private static bool Same(OpeningHours? a, OpeningHours? b) => a is null || b is null
        ? a is null && b is null
        : a.Week.Zip(b.Week).All(days => days.First.SequenceEqual(days.Second))
            && a.SpecialDays.Count == b.SpecialDays.Count
            && a.SpecialDays.Zip(b.SpecialDays).All(days =>
                days.First.Date == days.Second.Date && Equals(days.First.Reason, days.Second.Reason) && days.First.Periods.SequenceEqual(days.Second.Periods));
}

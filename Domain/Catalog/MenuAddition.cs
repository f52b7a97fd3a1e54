namespace ShopBot.Domain.Catalog;

/// <summary>
/// A menu on top of another: nothing leaves, what both have is as the new one says and stands where it stood. Another program counts its
/// categories its own way, so that one with a known name is the known one.
/// </summary>
public static class MenuAddition
{
    public static Menu To(Menu current, Menu more)
    {
        var into = more.Categories.ToLookup(category => Known(current, category)?.Id);
        var known = current.Categories.Select(category => category with
        {
            Products =
            [
                .. category.Products.Select(product => more.Product(product.Id) ?? product),
                .. into[category.Id].SelectMany(New),
            ],
        });
        var added = into[null].Select(category => category with { Products = [.. New(category)] }).Where(category => category.Products.Count > 0);
        return new([.. known, .. added]);

        IEnumerable<Product> New(Category category) => category.Products.Where(product => current.Product(product.Id) is null);
    }

    /// <summary>Null when there is neither one with its id nor one with its name.</summary>
    private static Category? Known(Menu current, Category category) =>
        current.Category(category.Id) ?? current.Categories.FirstOrDefault(known => Search.Fold(known.Name.ToString()) == Search.Fold(category.Name.ToString()));
}

namespace ShopBot.Domain.Catalog;

/// <summary>A menu on top of another: nothing leaves, what both have is as the new one says and stands where it stood.</summary>
public static class MenuAddition
{
    public static Menu To(Menu current, Menu more)
    {
        var known = current.Categories.Select(category => category with
        {
            Products =
            [
                .. category.Products.Select(product => more.Product(product.Id) ?? product),
                .. New(more.Category(category.Id)),
            ],
        });
        var added = more.Categories.Where(category => current.Category(category.Id) is null)
            .Select(category => category with { Products = [.. New(category)] }).Where(category => category.Products.Count > 0);
        return new([.. known, .. added]);

        IEnumerable<Product> New(Category? category) => category?.Products.Where(product => current.Product(product.Id) is null) ?? [];
    }
}

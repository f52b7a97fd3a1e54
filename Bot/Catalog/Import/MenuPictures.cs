using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Catalog.Import;

/// <summary>A file names pictures that may lie on another machine: those that cannot be shown are left out, not refused.</summary>
internal static class MenuPictures
{
    public static Menu Kept(Menu menu, Menu current, Func<string, bool> hasPicture, Action<string> note)
    {
        var known = current.Products.Select(product => product.Picture).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var missing = menu.Products.Select(product => product.Picture).OfType<string>().Distinct()
            .Where(picture => !known.Contains(picture) && !hasPicture(picture)).ToHashSet(StringComparer.Ordinal);
        if (missing.Count == 0)
        {
            return menu;
        }

        note($"{missing.Count} pictures are not on this machine, such as {missing.First()}: send them to the products afterwards");
        return new([.. menu.Categories.Select(category => category with
        {
            Products = [.. category.Products.Select(product => missing.Contains(product.Picture ?? "") ? product with { Picture = null } : product)],
        })]);
    }
}

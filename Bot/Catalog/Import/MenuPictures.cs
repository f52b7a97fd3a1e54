using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog.Import;

/// <summary>A file names pictures that may lie on another machine: those that cannot be shown are left out, not refused.</summary>
internal static class MenuPictures
{
    public static Menu Kept(Menu menu, Menu current, Func<string, bool> hasPicture, Action<Phrase> note)
    {
        var known = current.Products.Select(product => product.Picture).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var missing = menu.Products.Select(product => product.Picture).OfType<string>().Distinct()
            .Where(picture => !known.Contains(picture) && !hasPicture(picture)).ToHashSet(StringComparer.Ordinal);
        if (missing.Count == 0)
        {
            return menu;
        }

        note(new("file.pictures_missing", ("count", missing.Count), ("picture", missing.First())));
        return new([.. menu.Categories.Select(category => category with
        {
            Products = [.. category.Products.Select(product => missing.Contains(product.Picture ?? "") ? product with { Picture = null } : product)],
        })]);
    }
}

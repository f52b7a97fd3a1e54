using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Editing;

/// <summary>Two people changed one entry: what one of them changed is laid over what the other saved.</summary>
internal static class EditMerge
{
    /// <param name="before">What both began with.</param>
    /// <param name="mine">What is not saved yet: it counts where it differs from <paramref name="before"/>.</param>
    /// <param name="theirs">What was saved meanwhile.</param>
    public static MenuEntry Of(MenuEntry before, MenuEntry mine, MenuEntry theirs)
    {
        var parts = EntryChange.EntryParts(before, mine).ToHashSet();
        var merged = (mine, theirs) switch
        {
            (ProductEntry own, ProductEntry other) => other with { Product = Product(EntryChange.ProductParts(before, mine), own.Product, other.Product) },
            (CategoryEntry own, CategoryEntry other) => other with
            {
                Category = other.Category with
                {
                    Name = parts.Contains(EntryPart.Title) ? own.Category.Name : other.Category.Name,
                    Emoji = parts.Contains(EntryPart.Emoji) ? own.Category.Emoji : other.Category.Emoji,
                },
            },
            _ => theirs,
        };
        var placed = merged is ProductEntry product && parts.Contains(EntryPart.Category)
            ? product with { CategoryId = ((ProductEntry)mine).CategoryId, Index = mine.Index }
            : merged;
        return placed with
        {
            Index = parts.Contains(EntryPart.Place) || parts.Contains(EntryPart.Category) ? mine.Index : placed.Index,
            IsOff = parts.Contains(EntryPart.Off) ? mine.IsOff : placed.IsOff,
        };
    }

    private static Product Product(IReadOnlyList<ProductPart> changed, Product mine, Product theirs) => changed.Aggregate(theirs, (merged, part) => part switch
    {
        ProductPart.Name => merged with { Name = mine.Name },
        ProductPart.Description => merged with { Description = mine.Description },
        ProductPart.Price => merged with { Price = mine.Price },
        ProductPart.Variants => merged with { Variants = mine.Variants, Price = mine.Price },
        ProductPart.Options => merged with { OptionGroups = mine.OptionGroups },
        ProductPart.Tax => merged with { Tax = mine.Tax },
        ProductPart.Picture => merged with { Picture = mine.Picture },
        ProductPart.Allergens => merged with { Allergens = mine.Allergens },
        ProductPart.Diets => merged with { Diets = mine.Diets },
        _ => merged,
    });
}

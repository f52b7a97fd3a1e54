using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Editing;

/// <summary>Puts what a change is about into a line of the log, in no language: names, prices, numbers.</summary>
internal static class EntryWords
{
    private const int MostLetters = 200;

    /// <summary>What stands before and after, of what differs alone. Null before: the entry is new.</summary>
    public static (string? Before, string? After) Of(MenuEntry? before, MenuEntry after) => before is null
        ? (null, Cut(string.Join("; ", Values(after, null))))
        : (Cut(string.Join("; ", Values(before, after))), Cut(string.Join("; ", Values(after, before))));

    private static IEnumerable<string> Values(MenuEntry entry, MenuEntry? other)
    {
        IReadOnlyList<ProductPart> parts = other is null ? [ProductPart.Price, ProductPart.Variants] : EntryChange.ProductParts(entry, other);
        if (entry is ProductEntry { Product: var product })
        {
            foreach (var part in parts)
            {
                if (part is ProductPart.Price && product.Variants.Count > 0)
                {
                    continue;
                }

                if (Value(product, part) is { Length: > 0 } value)
                {
                    yield return value;
                }
                else if (other is not null && part is not ProductPart.Variants)
                {
                    yield return "–";
                }
            }
        }

        foreach (var part in other is null ? [] : EntryChange.EntryParts(entry, other))
        {
            yield return part switch
            {
                EntryPart.Title => Say(entry.Name),
                EntryPart.Emoji => ((CategoryEntry)entry).Category.Emoji ?? "–",
                EntryPart.Category => (entry as ProductEntry)?.CategoryId ?? "–",
                EntryPart.Place => $"#{entry.Index + 1}",
                _ => entry.IsOff ? "✕" : "✓",
            };
        }
    }

    private static string? Value(Product product, ProductPart part) => part switch
    {
        ProductPart.Name => Say(product.Name),
        ProductPart.Description => product.Description is { } text ? Say(text) : null,
        ProductPart.Price => product.Price.ToString(),
        ProductPart.Variants => string.Join(", ", product.Variants.Select(variant => $"{variant.Name} {variant.Price}")),
        ProductPart.Options => string.Join(", ", product.OptionGroups.Select(group =>
            $"{group.Name} {group.Min}-{group.Max} ({string.Join(", ", group.Options.Select(option => $"{option.Name} {option.Price}"))})")),
        ProductPart.Tax => product.Tax,
        ProductPart.Picture => product.Picture,
        ProductPart.Allergens => string.Join(", ", product.Allergens).ToLowerInvariant(),
        ProductPart.Diets => string.Join(", ", product.Diets).ToLowerInvariant(),
        _ => null,
    };

    private static string Say(LocalText text) => string.Join(" / ", text.Texts.Select(one => one.Value).Distinct());

    private static string Cut(string text) => text.Length <= MostLetters ? text : text[..(MostLetters - 1)] + "…";
}

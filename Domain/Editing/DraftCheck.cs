using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Editing;

/// <summary>What a draft still lacks before customers can see it: a file of the shop would be refused for the same.</summary>
internal static class DraftCheck
{
    /// <summary>Null when it can be saved.</summary>
    public static Phrase? WhyNot(MenuDraft draft, FoundMenu found)
    {
        if (draft.After is not ProductEntry { Product: var product } entry)
        {
            return null;
        }

        if (!entry.IsOff && found.Menu.Category(entry.CategoryId) is not { Entry.IsOff: false })
        {
            return new Phrase("edit.category_is_off");
        }

        if (draft.Before is null && product.FromPrice.IsZero)
        {
            return new Phrase("edit.no_price");
        }

        if (product.OptionGroups.FirstOrDefault(group => group.Options.Count == 0 || group.Options.Count * group.MaxOfOne < group.Min) is { } poor)
        {
            return new Phrase("edit.few_options", ("name", poor.Name), ("options", poor.Options.Count), ("least", Math.Max(1, poor.Min)));
        }

        return DietRules.Contradictions(product).Select(one => new Phrase(
            "edit.contradiction", ("diet", new Phrase($"diet.{one.Diet.ToString().ToLowerInvariant()}")),
            ("allergen", new Phrase($"allergen.{one.Allergen.ToString().ToLowerInvariant()}")))).FirstOrDefault();
    }
}

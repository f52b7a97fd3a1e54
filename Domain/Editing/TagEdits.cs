using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Editing;

/// <summary>Allergens and diets of a product: each press puts one on or takes it off.</summary>
internal static class TagEdits
{
    public static DeskAnswer Take(MenuDraft draft, ProductEntry entry, string[] operation, Desk desk)
    {
        var product = entry.Product;
        var after = operation switch
        {
            ["all"] or ["diet"] => product,
            ["all", var number] when DraftPress.Place(number, Enum.GetValues<Allergen>().Length) is { } one => product with { Allergens = Toggle(product.Allergens, (Allergen)one) },
            ["diet", var number] when DraftPress.Place(number, Enum.GetValues<Diet>().Length) is { } one => product with { Diets = Toggle(product.Diets, (Diet)one) },
            _ => null,
        };
        if (after is null)
        {
            return DeskAnswer.Unknown;
        }

        var kept = operation.Length == 1 ? draft : draft.With(entry with { Product = after });
        var shown = operation[0] == "all" ? Show(kept, after.Allergens, "allergen", "all", desk) : Show(kept, after.Diets, "diet", "diet", desk);
        return operation.Length == 1 ? shown : shown with { Keeps = new(kept) };
    }

    private static DeskAnswer Show<T>(MenuDraft draft, IReadOnlyList<T> chosen, string texts, string operation, Desk desk)
        where T : struct, Enum => DeskAnswer.Showing(DraftPanel.Frame(
        draft, desk,
        new Rows()
            .Grid(2, Enum.GetValues<T>().Select((tag, place) => DraftPanel.Button(
                draft, chosen.Contains(tag) ? "button.edit_tag_on" : "button.edit_tag_off", $"{operation}.{place}",
                ("tag", new Phrase($"{texts}.{tag.ToString().ToLowerInvariant()}")))))
            .Row(DraftPanel.Button(draft, "button.edit_done", "show")),
        [new Phrase("edit.which_tags")]));

    /// <summary>Kept in the order of the list, so that equal choices are equal.</summary>
    private static IReadOnlyList<T> Toggle<T>(IReadOnlyList<T> tags, T tag)
        where T : struct, Enum => tags.Contains(tag) ? [.. tags.Where(other => !other.Equals(tag))] : [.. tags.Append(tag).Order()];
}

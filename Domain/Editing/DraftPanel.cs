using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Editing;

/// <summary>The draft as customers will see it, and what can be changed about it.</summary>
internal static class DraftPanel
{
    public static DeskAnswer Show(MenuDraft draft, Desk desk, FoundMenu found, Phrase? said = null)
    {
        var rows = draft.After is ProductEntry product ? OfProduct(draft, product, desk, found) : OfCategory(draft, found);
        return Listening(DeskAnswer.Showing(Frame(draft, desk, rows, [said, Place(draft.After, desk, found)])));
    }

    /// <summary>While a draft is before somebody, their words are about it and nothing that customers write.</summary>
    public static DeskAnswer Listening(DeskAnswer answer) =>
        answer.View is null || answer.Asks is not null || answer.Keeps is { Draft: null } ? answer : answer with { Asks = new(EditActions.Verb, DeskQuestion.Aside) };

    /// <summary>A part of the dialogue: the preview stays above what is asked.</summary>
    public static View Frame(MenuDraft draft, Desk desk, Rows rows, IEnumerable<Phrase?> below)
    {
        var preview = draft.After is ProductEntry { Product: var product } ? ProductPreview.Show(desk.Shop, product, desk.Now) : null;
        var category = (draft.After as CategoryEntry)?.Category;
        return new(Phrase.Lines(
        [
            Header(draft),
            Phrase.Blank,
            preview?.Text,
            .. (draft.After as ProductEntry)?.Product.Variants.Select(size => new Phrase("edit.size", ("name", size.Name), ("price", size.Price))) ?? [],
            category is null ? null : new Phrase("category.title", ("name", category.Name)),
            Phrase.Blank,
            .. below,
        ]))
        {
            Picture = preview?.Picture,
            Rows = rows.ToList(),
        };
    }

    public static Button Button(MenuDraft draft, string label, string operation, params (string Name, object? Value)[] values) =>
        EditActions.Button(label, $"d{draft.Step}.{operation}", values);

    public static Button Back(MenuDraft draft, string? operation = null) => Button(draft, "button.back", operation ?? "show");

    private static Phrase Header(MenuDraft draft) =>
        draft.Before is null ? new Phrase("edit.header_new")
        : EntryChange.Between(draft.Before, draft.After) is { Count: > 0 } parts ? new Phrase("edit.header_changed", ("parts", EntryChange.List(parts)))
        : new Phrase("edit.header");

    private static Phrase Place(MenuEntry entry, Desk desk, FoundMenu found)
    {
        var place = entry switch
        {
            { IsOff: true } => new Phrase("edit.is_off"),
            ProductEntry product => new Phrase(
                "edit.place", ("category", found.Menu.Category(product.CategoryId)?.Entry.Name), ("place", entry.Index + 1), ("of", found.Menu.Neighbours(entry))),
            _ => new Phrase("edit.place_category", ("place", entry.Index + 1), ("of", found.Menu.Neighbours(entry))),
        };
        return entry is not ProductEntry { Product: var dish } ? place
            : Phrase.Lines(
                place,
                desk.Shop.Taxes is { Rates.Count: > 1 } taxes ? new Phrase("edit.tax", ("rate", taxes.Rate(dish.Tax).Id), ("percent", taxes.Rate(dish.Tax).Percent)) : null,
                Translations(dish, desk));
    }

    /// <summary>Names in the other languages: the preview is in the reader's.</summary>
    private static Phrase? Translations(Product product, Desk desk) => desk.Shop.Languages.Count == 1 ? null : Phrase.Lines(
        desk.Shop.Languages.Where(language => language != desk.Language).Select(language => new Phrase("edit.translation", ("language", new Phrase($"language.{language}")), ("text", product.Name.In(language)))));

    private static Rows OfProduct(MenuDraft draft, ProductEntry entry, Desk desk, FoundMenu found) => new Rows()
        .Row(Button(draft, "button.edit_name", "name"), Button(draft, "button.edit_description", "desc"))
        .Row(entry.Product.Variants.Count == 0 ? Button(draft, "button.edit_price", "price") : null, Button(draft, "button.edit_sizes", "var"), Button(draft, "button.edit_choices", "grp"))
        .Row(Button(draft, "button.edit_picture", "pic"), Button(draft, "button.edit_allergens", "all"), Button(draft, "button.edit_diets", "diet"))
        .Row(desk.Shop.Taxes.Rates.Count > 1 ? Button(draft, "button.edit_tax", "tax") : null, found.Menu.Categories.Count() > 1 ? Button(draft, "button.edit_move", "cat") : null)
        .Each(Order(draft, found))
        .Each(End(draft, $"c.{entry.CategoryId}"));

    private static Rows OfCategory(MenuDraft draft, FoundMenu found) => new Rows()
        .Row(Button(draft, "button.edit_name", "name"), Button(draft, "button.edit_emoji", "emoji"))
        .Each(Order(draft, found))
        .Each(End(draft, draft.Before is null ? null : $"c.{draft.After.Id}"));

    private static IEnumerable<IEnumerable<Button?>> Order(MenuDraft draft, FoundMenu found)
    {
        if (draft.Before is null)
        {
            yield break;
        }

        if (!draft.After.IsOff)
        {
            yield return
            [
                draft.After.Index > 0 ? Button(draft, "button.edit_up", "up") : null,
                draft.After.Index < found.Menu.Neighbours(draft.After) - 1 ? Button(draft, "button.edit_down", "down") : null,
            ];
        }

        yield return [Button(draft, draft.After.IsOff ? "button.edit_put_on" : "button.edit_take_off", "off")];
    }

    private static IEnumerable<IEnumerable<Button?>> End(MenuDraft draft, string? back)
    {
        yield return draft.IsChanged
            ? [Button(draft, "button.edit_save", "save"), Button(draft, "button.edit_discard", "discard")]
            : [EditActions.Button("button.back", back)];
    }
}

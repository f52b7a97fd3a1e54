using System.Globalization;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Editing;

/// <summary>Presses on the panel of a draft.</summary>
internal static class DraftPress
{
    /// <param name="step">The step the button was drawn with.</param>
    public static DeskAnswer Take(int step, string[] operation, Desk desk, FoundMenu found)
    {
        if (found.Draft is not { } draft)
        {
            return DeskAnswer.Toasting(new Phrase("edit.no_draft"));
        }

        if (step != draft.Step)
        {
            return DraftPanel.Show(draft, desk, found) with { Toast = new Phrase("edit.stale") };
        }

        return DraftPanel.Listening(Take(draft, operation, desk, found));
    }

    /// <summary>The draft with a product changed, and its panel again.</summary>
    public static DeskAnswer Kept(MenuDraft draft, MenuEntry after, Desk desk, FoundMenu found)
    {
        var kept = draft.With(after);
        return DraftPanel.Show(kept, desk, found) with { Keeps = new(kept) };
    }

    private static DeskAnswer Take(MenuDraft draft, string[] operation, Desk desk, FoundMenu found) => operation switch
    {
        ["show"] => DraftPanel.Show(draft, desk, found),
        ["save"] => EditSave.Take(draft, desk, found),
        ["discard"] => EditSave.Discard(draft, desk, found),
        ["again"] => EditSave.LookAgain(draft, desk, found),
        ["off"] => Kept(draft, draft.After with { IsOff = !draft.After.IsOff, Index = Math.Min(draft.After.Index, found.Menu.Neighbours(draft.After) - 1) }, desk, found),
        ["up"] => Move(draft, -1, desk, found),
        ["down"] => Move(draft, 1, desk, found),
        ["name"] => EditQuestions.Name(draft, desk.Shop.DefaultLanguage, desk),
        ["name", var language] when desk.Shop.Languages.Contains(language) => EditQuestions.Name(draft, language, desk),
        ["emoji"] when draft.After is CategoryEntry => EditQuestions.Emoji(draft, desk),
        _ when draft.After is ProductEntry product => OfProduct(draft, product, operation, desk, found),
        _ => DeskAnswer.Unknown,
    };

    private static DeskAnswer OfProduct(MenuDraft draft, ProductEntry entry, string[] operation, Desk desk, FoundMenu found)
    {
        var product = entry.Product;
        return operation switch
        {
            ["price"] => EditQuestions.Price(draft, desk),
            ["desc"] => EditQuestions.Description(draft, desk.Shop.DefaultLanguage, desk),
            ["desc", "none"] => Kept(draft, entry with { Product = product with { Description = null } }, desk, found),
            ["desc", var language] when desk.Shop.Languages.Contains(language) => EditQuestions.Description(draft, language, desk),
            ["pic"] => EditQuestions.Picture(draft, desk),
            ["pic", "none"] => Kept(draft, entry with { Product = product with { Picture = null } }, desk, found),
            ["cat"] => Categories(draft, entry, desk, found),
            ["cat", var id] when found.Menu.Category(id) is { Entry.IsOff: false } =>
                Kept(draft, entry with { CategoryId = id, Index = found.Menu.In(id).Count(other => other.Id != product.Id) }, desk, found),
            ["tax"] => Taxes(draft, product, desk),
            ["tax", var id] when desk.Shop.Taxes.Rates.Any(rate => rate.Id == id) =>
                Kept(draft, entry with { Product = product with { Tax = id == desk.Shop.Taxes.Rates[0].Id ? null : id } }, desk, found),
            ["all" or "diet", ..] => TagEdits.Take(draft, entry, operation, desk),
            ["var", ..] => VariantEdits.Take(draft, entry, operation[1..], desk),
            ["grp", .. var rest] => GroupEdits.Take(draft, entry, rest, desk, found),
            _ => DeskAnswer.Unknown,
        };
    }

    private static DeskAnswer Move(MenuDraft draft, int by, Desk desk, FoundMenu found) =>
        Kept(draft, draft.After with { Index = Math.Clamp(draft.After.Index + by, 0, found.Menu.Neighbours(draft.After) - 1) }, desk, found);

    private static DeskAnswer Categories(MenuDraft draft, ProductEntry entry, Desk desk, FoundMenu found) => DeskAnswer.Showing(DraftPanel.Frame(
        draft, desk,
        new Rows()
            .Grid(2, found.Menu.Categories.Where(category => category.Id != entry.CategoryId).Take(80)
                .Select(category => new Button(Phrase.Verbatim(category.Name), EditActions.Verb, $"d{draft.Step}.cat.{category.Id}")))
            .Row(DraftPanel.Back(draft)),
        [new Phrase("edit.which_category")]));

    private static DeskAnswer Taxes(MenuDraft draft, Product product, Desk desk) => DeskAnswer.Showing(DraftPanel.Frame(
        draft, desk,
        new Rows()
            .Grid(2, desk.Shop.Taxes.Rates.Select(rate => DraftPanel.Button(
                draft, desk.Shop.Taxes.Rate(product.Tax) == rate ? "button.edit_tax_chosen" : "button.edit_tax_rate", $"tax.{rate.Id}", ("rate", rate.Id), ("percent", rate.Percent))))
            .Row(DraftPanel.Back(draft)),
        [new Phrase("edit.which_tax")]));

    /// <summary>A place in a list that a button names; null: there is none.</summary>
    public static int? Place(string text, int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < count ? index : null;
}

using System.Globalization;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Editing;

/// <summary>Words and pictures that answer what was asked about the menu.</summary>
internal static class EditAnswers
{
    /// <param name="argument">Of the question.</param>
    public static DeskAnswer Take(string argument, string words, Desk desk, FoundMenu found) => argument.Split('.') switch
    {
        ["new"] => Named(argument, words, new Phrase("edit.ask_new_category"), name => EditBegin.NewCategory(name, desk, found)),
        ["new", var category] => Named(
            argument, words, new Phrase("edit.ask_new_product", ("category", found.Menu.Category(category)?.Entry.Name)), name => EditBegin.NewProduct(category, name, desk, found)),
        var asked when found.Draft is { } draft => DraftPanel.Listening(OfDraft(asked, words, draft, desk, found)),
        _ => DeskAnswer.Saying(new Phrase("edit.no_draft")),
    };

    /// <summary>A picture for the draft, in place of the one it had.</summary>
    public static DeskAnswer Take(SentPhoto photo, Desk desk, FoundMenu found)
    {
        if (found.Draft is not { After: ProductEntry entry } draft)
        {
            return DeskAnswer.Saying(new Phrase("edit.no_draft"));
        }

        var answer = DraftPress.Kept(draft, entry with { Product = entry.Product with { Picture = photo.Name } }, desk, found);
        return answer with { Uploads = photo };
    }

    private static DeskAnswer OfDraft(string[] asked, string words, MenuDraft draft, Desk desk, FoundMenu found) => (asked, draft.After) switch
    {
        ([DeskQuestion.Aside], ProductEntry { Product: { Variants.Count: 0 } product } entry) when WrittenPrice.Read(words, desk.Shop.Currency) is { } price =>
            DraftPress.Kept(draft, entry with { Product = product with { Price = price } }, desk, found),
        ([DeskQuestion.Aside], _) => DraftPanel.Show(draft, desk, found, new Phrase("edit.tap_first")),
        (["name", var language], _) => WrittenText.Name(words) is { } name
            ? DraftPress.Kept(draft, Renamed(draft.After, WrittenText.Put(draft.After.Name, language, name, desk.Shop.Languages)), desk, found)
            : EditQuestions.Name(draft, language, desk, EditQuestions.WrongName(words)),
        (["emoji"], CategoryEntry entry) => new StringInfo(words.Trim()).LengthInTextElements == 1 && !words.Trim().All(char.IsAscii)
            ? DraftPress.Kept(draft, entry with { Category = entry.Category with { Emoji = words.Trim() } }, desk, found)
            : EditQuestions.Emoji(draft, desk, new Phrase("edit.wrong_emoji")),
        (["price"], ProductEntry entry) => WrittenPrice.Read(words, desk.Shop.Currency) is { } price
            ? DraftPress.Kept(draft, entry with { Product = entry.Product with { Price = price } }, desk, found)
            : EditQuestions.Price(draft, desk, WrongPrice(words)),
        (["desc", var language], ProductEntry entry) => WrittenText.Description(words) is { } text
            ? DraftPress.Kept(draft, entry with { Product = entry.Product with { Description = WrittenText.Put(entry.Product.Description, language, text, desk.Shop.Languages) } }, desk, found)
            : EditQuestions.Description(draft, language, desk, new Phrase("edit.wrong_description", ("most", MenuLimits.Description))),
        (["pic"], ProductEntry) => EditQuestions.Picture(draft, desk),
        (["var", .. var rest], ProductEntry entry) => VariantEdits.Answer(rest, words, draft, entry, desk),
        (["grp", .. var rest], ProductEntry entry) => GroupEdits.Answer(rest, words, draft, entry, desk, found),
        _ => DeskAnswer.Saying(new Phrase("edit.no_draft")),
    };

    public static Phrase WrongPrice(string written) => new("edit.wrong_price", ("written", written.Length <= 40 ? written : written[..40] + "…"));

    private static DeskAnswer Named(string argument, string words, Phrase question, Func<string, DeskAnswer> take) => WrittenText.Name(words) is { } name
        ? take(name)
        : DeskAnswer.Saying(Phrase.Lines(EditQuestions.WrongName(words), question)) with { Asks = new(EditActions.Verb, argument) };

    private static MenuEntry Renamed(MenuEntry entry, LocalText name) => entry switch
    {
        ProductEntry product => product with { Product = product.Product with { Name = name } },
        CategoryEntry category => category with { Category = category.Category with { Name = name } },
        _ => entry,
    };
}

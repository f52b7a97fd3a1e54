using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Editing;

/// <summary>What is asked for in words. The preview is left out: what is asked is all there is to read.</summary>
internal static class EditQuestions
{
    public static DeskAnswer Price(MenuDraft draft, Desk desk, Phrase? wrong = null) => Ask(
        draft, "price", [wrong, new Phrase("edit.ask_price", ("name", draft.After.Name), ("example", WrittenPrice.Example(desk.Shop.Currency)))]);

    public static DeskAnswer Name(MenuDraft draft, string language, Desk desk, Phrase? wrong = null) =>
        Text(draft, draft.After.Name, "name", language, desk, wrong);

    public static DeskAnswer Description(MenuDraft draft, string language, Desk desk, Phrase? wrong = null)
    {
        var now = ((ProductEntry)draft.After).Product.Description;
        return Ask(
            draft, $"desc.{language}",
            [wrong, new Phrase(now is null ? "edit.ask_description_first" : "edit.ask_description", ("language", Named(language, desk)), ("text", now?.In(language)))],
            new Rows().Grid(2, Others(draft, "desc", language, desk)).Row(now is null ? null : DraftPanel.Button(draft, "button.edit_no_description", "desc.none")));
    }

    public static DeskAnswer Emoji(MenuDraft draft, Desk desk, Phrase? wrong = null) => Ask(draft, "emoji", [wrong, new Phrase("edit.ask_emoji", ("name", draft.After.Name))]);

    public static DeskAnswer Picture(MenuDraft draft, Desk desk) => Ask(
        draft, "pic", [new Phrase("edit.ask_picture", ("name", draft.After.Name))],
        new Rows().Row(((ProductEntry)draft.After).Product.Picture is null ? null : DraftPanel.Button(draft, "button.edit_no_picture", "pic.none")));

    /// <summary>A text in one of the shop's languages; buttons lead to the others.</summary>
    /// <param name="operation">Of the buttons and the answer, the language follows it.</param>
    /// <param name="back">Null: the panel.</param>
    public static DeskAnswer Text(MenuDraft draft, LocalText now, string operation, string language, Desk desk, Phrase? wrong, string? back = null) => Ask(
        draft, $"{operation}.{language}",
        [wrong, new Phrase("edit.ask_name", ("language", Named(language, desk)), ("text", now.In(language)))],
        new Rows().Grid(2, Others(draft, operation, language, desk)), back);

    public static DeskAnswer Ask(MenuDraft draft, string argument, IEnumerable<Phrase?> words, Rows? rows = null, string? back = null) =>
        DeskAnswer.Showing(new View(Phrase.Lines(words)) { Rows = (rows ?? new Rows()).Row(DraftPanel.Back(draft, back)).ToList() }) with
        {
            Asks = new(EditActions.Verb, argument),
        };

    /// <summary>What is said of a name that cannot be one.</summary>
    public static Phrase WrongName(string written) => new("edit.wrong_name", ("letters", written.Trim().Length), ("most", MenuLimits.Name));

    private static IEnumerable<Button> Others(MenuDraft draft, string operation, string language, Desk desk) => desk.Shop.Languages.Where(other => other != language)
        .Select(other => new Button(new Phrase($"language.{other}"), EditActions.Verb, $"d{draft.Step}.{operation}.{other}"));

    /// <summary>Nothing where the shop has one language.</summary>
    private static Phrase? Named(string language, Desk desk) =>
        desk.Shop.Languages.Count == 1 ? null : new Phrase("edit.in_language", ("language", new Phrase($"language.{language}")));
}

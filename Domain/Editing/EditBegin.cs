using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Editing;

/// <summary>Begins a change. One that is not saved yet is never dropped for another unasked.</summary>
internal static class EditBegin
{
    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static DeskAnswer Product(string id, Desk desk, FoundMenu found) =>
        found.Menu.Product(id) is { } now ? Change(now, desk, found) : EditLists.Menu(desk, found, new Phrase("edit.gone"));

    public static DeskAnswer Category(string id, Desk desk, FoundMenu found) =>
        found.Menu.Category(id) is { } now ? Change(now, desk, found) : EditLists.Menu(desk, found, new Phrase("edit.gone"));

    public static DeskAnswer NewProduct(string categoryId, FoundMenu found) =>
        Unsaved(found, null) ?? (found.Menu.Category(categoryId) is { } category
            ? Ask(new Phrase("edit.ask_new_product", ("category", category.Entry.Name)), $"new.{categoryId}", $"c.{categoryId}")
            : DeskAnswer.Unknown);

    public static DeskAnswer NewCategory(FoundMenu found) => Unsaved(found, null) ?? Ask(new Phrase("edit.ask_new_category"), "new", null);

    /// <summary>The name was written: the price comes next.</summary>
    public static DeskAnswer NewProduct(string categoryId, string name, Desk desk, FoundMenu found)
    {
        var languages = desk.Shop.Languages;
        var product = new Product
        {
            Id = Ids.Of(name, found.Menu.ProductIds),
            Name = WrittenText.Put(null, languages[0], name, languages),
            Price = Money.Zero(desk.Shop.Currency),
        };
        var draft = new MenuDraft(null, new ProductEntry(product, categoryId, found.Menu.In(categoryId).Count, IsOff: false), 0, FirstStep(desk, found));
        return EditQuestions.Price(draft, desk) with { Keeps = new(draft) };
    }

    public static DeskAnswer NewCategory(string name, Desk desk, FoundMenu found)
    {
        var languages = desk.Shop.Languages;
        var category = new Category(Ids.Of(name, found.Menu.CategoryIds), WrittenText.Put(null, languages[0], name, languages), null, []);
        var draft = new MenuDraft(null, new CategoryEntry(category, found.Menu.Categories.Count(), IsOff: false), 0, FirstStep(desk, found));
        return DraftPanel.Show(draft, desk, found) with { Keeps = new(draft) };
    }

    private static DeskAnswer Change(EntryNow now, Desk desk, FoundMenu found)
    {
        if (Unsaved(found, now.Entry) is { } unsaved)
        {
            return unsaved;
        }

        if (found.Draft is { IsChanged: true } begun)
        {
            return DraftPanel.Show(begun, desk, found);
        }

        var draft = new MenuDraft(now.Entry, now.Entry, now.Version, FirstStep(desk, found));
        return DraftPanel.Show(draft, desk, found) with { Keeps = new(draft) };
    }

    /// <summary>One that no button was drawn with: those of an earlier change are stale.</summary>
    private static int FirstStep(Desk desk, FoundMenu found) => Math.Max((int)(desk.Now - Epoch).TotalSeconds, found.Draft?.Step + 1 ?? 0);

    /// <summary>What is said where something else waits to be saved; null: nothing does.</summary>
    private static DeskAnswer? Unsaved(FoundMenu found, MenuEntry? wanted) =>
        found.Draft is not { IsChanged: true } draft || (draft.After.Id == wanted?.Id && draft.After.GetType() == wanted.GetType())
            ? null
            : DeskAnswer.Showing(new View(new Phrase("edit.unsaved", ("name", draft.After.Name)))
            {
                Rows = new Rows()
                    .Row(EditActions.Button("button.edit_go_on", "g", ("name", draft.After.Name)))
                    .Row(EditActions.Button("button.edit_discard", $"d{draft.Step}.discard"))
                    .ToList(),
            });

    private static DeskAnswer Ask(Phrase question, string argument, string? back) => DeskAnswer.Showing(new View(question)
    {
        Rows = new Rows().Row(EditActions.Button("button.back", back)).ToList(),
    }) with
    { Asks = new(EditActions.Verb, argument) };
}

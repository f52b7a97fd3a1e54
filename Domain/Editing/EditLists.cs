using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Editing;

/// <summary>What there is to change: categories, the products of one, what was taken off.</summary>
internal static class EditLists
{
    private const int PageLength = 30;
    private const int MostShown = 80;

    /// <param name="said">Shown above; null: nothing.</param>
    public static DeskAnswer Menu(Desk desk, FoundMenu found, Phrase? said = null)
    {
        var categories = found.Menu.Categories.ToList();
        var off = found.Menu.Off.Count();
        return DeskAnswer.Showing(new View(Phrase.Lines(
            said,
            new Phrase(categories.Count == 0 ? "edit.nothing_yet" : "edit.title"),
            Waiting(found)))
        {
            Rows = new Rows()
                .Row(GoOn(found))
                .Grid(2, categories.Take(MostShown).Select(entry => Named(entry, $"c.{entry.Id}")))
                .Row(EditActions.Button("button.edit_new_category", "m"), off == 0 ? null : EditActions.Button("button.edit_off", "o", ("entries", off)))
                .Row(desk.May(Permission.RunDay) ? AdminPanel.Back : null)
                .ToList(),
        });
    }

    public static DeskAnswer Category(string id, int number, Desk desk, FoundMenu found)
    {
        if (found.Menu.Category(id) is not { Entry: CategoryEntry category })
        {
            return Menu(desk, found, new Phrase("edit.gone"));
        }

        var page = Page.Of(found.Menu.In(id), PageLength, number);
        return DeskAnswer.Showing(new View(Phrase.Lines(
            new Phrase("edit.category", ("category", category.Name)),
            found.Menu.In(id).Count == 0 ? new Phrase("edit.category_empty") : null,
            category.IsOff ? new Phrase("edit.is_off") : null,
            Waiting(found)))
        {
            Rows = new Rows()
                .Row(GoOn(found))
                .Grid(2, page.Items.Select(entry => Named(entry, $"p.{entry.Id}")))
                .Row(
                    page.Number > 0 ? EditActions.Button("button.page_before", $"c.{id}.{page.Number - 1}") : null,
                    page.Number < page.Count - 1 ? EditActions.Button("button.page_after", $"c.{id}.{page.Number + 1}") : null)
                .Row(EditActions.Button("button.edit_new_product", $"n.{id}"), EditActions.Button("button.edit_category", $"k.{id}"))
                .Row(EditActions.Button("button.back", null))
                .ToList(),
        });
    }

    public static DeskAnswer Off(Desk desk, FoundMenu found)
    {
        var off = found.Menu.Off.ToList();
        return off.Count == 0 ? Menu(desk, found) : DeskAnswer.Showing(new View(new Phrase("edit.off_title"))
        {
            Rows = new Rows()
                .Grid(2, off.Take(MostShown).Select(entry => Named(entry, $"{(entry is ProductEntry ? "p" : "k")}.{entry.Id}")))
                .Row(EditActions.Button("button.back", null))
                .ToList(),
        });
    }

    /// <summary>To what is not saved yet; null: there is nothing.</summary>
    private static Button? GoOn(FoundMenu found) =>
        found.Draft is { IsChanged: true } draft ? EditActions.Button("button.edit_go_on", "g", ("name", draft.After.Name)) : null;

    private static Phrase? Waiting(FoundMenu found) =>
        found.Draft is { IsChanged: true } draft ? new Phrase("edit.waiting", ("name", draft.After.Name)) : null;

    private static Button Named(MenuEntry entry, string argument) => new(Phrase.Verbatim(entry.Name), EditActions.Verb, argument);
}

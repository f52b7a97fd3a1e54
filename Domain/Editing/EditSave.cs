using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Editing;

/// <summary>Saves a draft, unless somebody else changed the same entry meanwhile; or drops it.</summary>
internal static class EditSave
{
    public static DeskAnswer Take(MenuDraft draft, Desk desk, FoundMenu found)
    {
        if (!draft.IsChanged)
        {
            return DraftPanel.Show(draft, desk, found) with { Toast = new Phrase("edit.nothing_to_save") };
        }

        if (DraftCheck.WhyNot(draft, found) is { } lack)
        {
            return DraftPanel.Show(draft, desk, found, lack);
        }

        var now = found.Menu.Find(draft.After);
        if (draft.Before is null)
        {
            return Saved(now is null ? draft.After : Renumbered(draft.After, found), draft, desk, found);
        }

        return now is null || now.Version != draft.Version ? Overtaken(draft, now, desk) : Saved(draft.After, draft, desk, found);
    }

    public static DeskAnswer Discard(MenuDraft draft, Desk desk, FoundMenu found)
    {
        var without = found with { Draft = null };
        var list = draft.After is ProductEntry product ? EditLists.Category(product.CategoryId, 0, desk, without) : EditLists.Menu(desk, without);
        return list with { Keeps = new(null), Toast = new Phrase("edit.discarded") };
    }

    /// <summary>What the other one saved, with what is not saved yet laid over it.</summary>
    public static DeskAnswer LookAgain(MenuDraft draft, Desk desk, FoundMenu found)
    {
        if (draft.Before is null || found.Menu.Find(draft.After) is not { } now)
        {
            return DraftPanel.Show(draft, desk, found);
        }

        var merged = new MenuDraft(now.Entry, EditMerge.Of(draft.Before, draft.After, now.Entry), now.Version, draft.Step + 1);
        return DraftPanel.Show(merged, desk, found, BothSides(draft.Before, now.Entry, draft.After)) with { Keeps = new(merged) };
    }

    /// <summary>What the other one saved and what one's own is, so that nothing is overwritten unread.</summary>
    private static Phrase BothSides(MenuEntry before, MenuEntry theirs, MenuEntry mine) => Phrase.Lines(
        EntryChange.Between(before, theirs) is { Count: > 0 } changed
            ? new Phrase("edit.again_theirs", ("parts", EntryChange.List(changed)), ("after", WrittenAmounts.Say(EntryWords.Of(before, theirs).After))) : null,
        EntryChange.Between(before, mine) is { Count: > 0 } own
            ? new Phrase("edit.again_yours", ("parts", EntryChange.List(own)), ("after", WrittenAmounts.Say(EntryWords.Of(before, mine).After))) : null);

    /// <summary>Who changed it meanwhile, when, and what; nothing is said of a part that is the same again.</summary>
    internal static Phrase Meanwhile(MenuEntry then, EntryNow now, Desk desk)
    {
        var (before, after) = EntryWords.Of(then, now.Entry);
        var parts = EntryChange.Between(then, now.Entry);
        return Phrase.Lines(
            now.By is { } by && now.At is { } at
                ? new Phrase("edit.changed_by", ("name", now.Entry.Name), ("by", by), ("when", Moment.Say(desk.Shop, desk.Now, at)))
                : new Phrase("edit.changed_by_file", ("name", now.Entry.Name)),
            parts.Count == 0 ? null : new Phrase("edit.changed_parts", ("parts", EntryChange.List(parts)), ("before", WrittenAmounts.Say(before)), ("after", WrittenAmounts.Say(after))));
    }

    private static DeskAnswer Overtaken(MenuDraft draft, EntryNow? now, Desk desk) => now is null
        ? DeskAnswer.Saying(new Phrase("edit.gone")) with { Keeps = new(null) }
        : DeskAnswer.Showing(new View(Phrase.Lines(Meanwhile(draft.Before!, now, desk), Phrase.Blank, new Phrase("edit.not_saved")))
        {
            Rows = new Rows()
                .Row(DraftPanel.Button(draft, "button.edit_again", "again"))
                .Row(DraftPanel.Button(draft, "button.edit_discard", "discard"))
                .ToList(),
        });

    private static DeskAnswer Saved(MenuEntry after, MenuDraft draft, Desk desk, FoundMenu found)
    {
        var (from, to) = EntryWords.Of(draft.Before, after);
        var what = draft.Before is null ? "edit_new" : draft.Before.IsOff == after.IsOff ? "edit" : after.IsOff ? "edit_off" : "edit_on";
        return (DeskAnswer.Showing(new View(Phrase.Lines(
            what switch
            {
                "edit_new" => new Phrase("edit.saved_new", ("name", after.Name)),
                "edit_off" => new Phrase("edit.saved_off", ("name", after.Name)),
                "edit_on" => new Phrase("edit.saved_on", ("name", after.Name)),
                _ => new Phrase("edit.saved", ("name", after.Name), ("parts", EntryChange.List(EntryChange.Between(draft.Before!, after)))),
            },
            new Phrase(after.IsOff ? "edit.nobody_sees" : "edit.customers_see")))
        {
            Rows = new Rows()
                .Row(EditActions.Button("button.edit_undo", $"u.{Buttons.Number(found.NextEditId)}"))
                .Row(EditActions.Button("button.edit_more", after is ProductEntry product ? $"c.{product.CategoryId}" : $"c.{after.Id}"))
                .ToList(),
        }) with
        { Keeps = new(null) }).Doing(new DeskFact.MenuEdited(found.NextEditId, draft.Before, after) { Log = new(what, after.Name.In(desk.Shop.DefaultLanguage), from, to) });
    }

    /// <summary>Somebody else brought another of that id meanwhile.</summary>
    private static MenuEntry Renumbered(MenuEntry entry, FoundMenu found) => entry switch
    {
        ProductEntry product => product with { Product = product.Product with { Id = Ids.Of(product.Name.ToString(), found.Menu.ProductIds) } },
        CategoryEntry category => category with { Category = category.Category with { Id = Ids.Of(category.Name.ToString(), found.Menu.CategoryIds) } },
        _ => entry,
    };
}

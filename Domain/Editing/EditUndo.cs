using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Editing;

/// <summary>Takes a saved change back, however long ago it was, as long as nobody changed the same entry since.</summary>
internal static class EditUndo
{
    public static DeskAnswer Take(Desk desk, FoundMenu found)
    {
        if (found.Edit is not { } edit || found.Menu.Find(edit.After) is not { } now)
        {
            return DeskAnswer.Unknown;
        }

        if (now.Version != edit.Version)
        {
            return DeskAnswer.Showing(new View(Phrase.Lines(EditSave.Meanwhile(edit.After, now, desk), Phrase.Blank, new Phrase("edit.not_undone")))
            {
                Rows = new Rows().Row(EditActions.Button("button.edit_look", $"{(now.Entry is ProductEntry ? "p" : "k")}.{now.Entry.Id}")).ToList(),
            });
        }

        // What was new leaves the menu, where it can be found again.
        var after = edit.Before ?? edit.After with { IsOff = true };
        var (from, to) = EntryWords.Of(edit.After, after);
        return DeskAnswer.Showing(new View(new Phrase(edit.Before is null ? "edit.undone_new" : "edit.undone", ("name", after.Name)))
        {
            Rows = new Rows().Row(EditActions.Button("button.edit_more", after is ProductEntry product ? $"c.{product.CategoryId}" : null)).ToList(),
        }).Doing(new DeskFact.MenuEdited(found.NextEditId, edit.After, after) { Log = new("edit_undo", after.Name.In(desk.Shop.DefaultLanguage), from, to) });
    }
}

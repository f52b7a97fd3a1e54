using ShopBot.Domain.Editing;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Catalog;
using ShopBot.Persistence.Team;

namespace ShopBot.Persistence.Editing;

/// <summary>Somebody looks at the menu to change it; what is there is read when their turn comes.</summary>
/// <param name="Edit">The saved change they ask for; null: none.</param>
internal sealed record AskedMenu(MenuLook Look, MenuEditRow? Edit);

/// <summary>Drafts and saved changes of the menu in one batch.</summary>
internal sealed class MenuEditing(OpenConnection open, int shopId, DateTimeOffset now, TeamRowsLoaded rows, Dictionary<string, ProductRow> products)
{
    public FoundMenu Found(AskedMenu asked) => new(
        Rows.State(),
        rows.Drafts.GetValueOrDefault(asked.Look.UserId) is { } draft ? new(Read(draft.Before), EntryJson.Read(draft.After), draft.Version, draft.Step) : null,
        asked.Edit is { } edit ? new(edit.Id, Read(edit.Before), EntryJson.Read(edit.After), edit.Version) : null,
        rows.LastEditId + 1);

    public void Keep(long userId, MenuDraft? draft)
    {
        var row = rows.Drafts.GetValueOrDefault(userId);
        if (draft is null)
        {
            if (row is not null)
            {
                rows.Drafts.Remove(userId);
                open.Db.Remove(row);
            }

            return;
        }

        if (row is null)
        {
            row = new MenuDraftRow { ShopId = shopId, UserId = userId, After = string.Empty };
            rows.Drafts.Add(userId, row);
            open.Db.Add(row);
        }

        (row.Before, row.After, row.Version, row.Step) = (draft.Before is null ? null : EntryJson.Write(draft.Before), EntryJson.Write(draft.After), draft.Version, draft.Step);
    }

    public void Save(DeskFact.MenuEdited edited, string by)
    {
        var (row, isNew) = Rows.Put(edited.After, by, now);
        if (isNew)
        {
            open.Db.Add(row);
        }

        rows.LastEditId = edited.EditId;
        open.Db.Add(new MenuEditRow
        {
            ShopId = shopId,
            Id = edited.EditId,
            Before = edited.Before is null ? null : EntryJson.Write(edited.Before),
            After = EntryJson.Write(edited.After),
            Version = row.Version,
            At = now,
        });
    }

    private MenuRowsNow Rows => new(shopId, rows.Categories ?? throw new InvalidOperationException($"The menu was not loaded; ask for it with a {nameof(MenuLook)}."), products);

    private static MenuEntry? Read(string? document) => document is null ? null : EntryJson.Read(document);
}

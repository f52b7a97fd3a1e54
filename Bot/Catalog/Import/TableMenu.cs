using ShopBot.Bot.Files;
using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Catalog.Import;

/// <summary>Reads a menu from a table: a product a row, with rows of variants below it where it has some.</summary>
internal static class TableMenu
{
    /// <returns>Null when an error was reported.</returns>
    public static Menu? Read(IEnumerable<SheetRow> rows, MenuDraft draft)
    {
        var filled = Limited(rows, draft).Where(row => !row.IsEmpty);
        using var all = filled.GetEnumerator();
        if (!all.MoveNext())
        {
            draft.Refuse(null, new("file.empty_table"));
            return null;
        }

        var header = all.Current;
        var rest = Rest(all);
        if (WooCommerceMenu.Is(header))
        {
            return WooCommerceMenu.Read(header, rest, draft);
        }

        var columns = Columns(header, draft);
        if (!draft.HasNoErrors)
        {
            return null;
        }

        var products = new TableProducts(draft);
        foreach (var row in rest)
        {
            products.Take(new(row, columns, draft));
            if (draft.IsFull)
            {
                break;
            }
        }

        products.Finish();
        return draft.Menu();
    }

    private static Dictionary<(string Column, string? Language), int> Columns(SheetRow header, MenuDraft draft)
    {
        var columns = new Dictionary<(string Column, string? Language), int>();
        for (var index = 0; index < header.Cells.Count; index++)
        {
            var title = header.Cells[index];
            if (MenuColumns.Meaning(title, draft.Shop.Languages) is not { } meaning)
            {
                if (!string.IsNullOrWhiteSpace(title))
                {
                    draft.Note(new("file.unread_column", ("column", SheetRow.ColumnName(index)), ("title", title.Length <= 40 ? title : title[..40])));
                }
            }
            else if (!columns.TryAdd(meaning, index))
            {
                draft.Refuse(At.Cell(header.Number, index), new("file.second_column", ("column", meaning.Column)));
            }
        }

        foreach (var needed in new[] { MenuColumns.Name, MenuColumns.Price }.Where(needed => columns.Keys.All(known => known.Column != needed)))
        {
            draft.Refuse(At.Row(header.Number), new("file.no_column", ("column", needed)));
        }

        return columns;
    }

    private static IEnumerable<SheetRow> Rest(IEnumerator<SheetRow> rows)
    {
        while (rows.MoveNext())
        {
            yield return rows.Current;
        }
    }

    /// <summary>Stops early: a table of a million rows costs no more than one of thirty thousand.</summary>
    private static IEnumerable<SheetRow> Limited(IEnumerable<SheetRow> rows, MenuDraft draft)
    {
        foreach (var row in rows)
        {
            if (row.Number > MenuFile.MaxRows)
            {
                draft.Refuse(null, new("file.too_many_rows", ("max", MenuFile.MaxRows), ("products", MenuFile.MaxProducts)));
                yield break;
            }

            yield return row;
        }
    }
}

using ShopBot.Bot.Files;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog.Import;

/// <summary>Places in a file, as its owner finds them. All count from 1, but for the columns of a row.</summary>
internal static class At
{
    public static Phrase Line(long line) => new("file.line", ("line", line));

    public static Phrase Row(int row) => new("file.row", ("row", row));

    /// <summary>The row alone where there is no such column.</summary>
    /// <param name="index">From 0.</param>
    public static Phrase Cell(int row, int? index) =>
        index is { } column ? new("file.cell", ("row", row), ("column", SheetRow.ColumnName(column))) : Row(row);

    /// <summary>A path through JSON: categories[0].items[3].price.</summary>
    public static Phrase Path(string path) => Phrase.Verbatim(path);
}

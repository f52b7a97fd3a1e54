namespace ShopBot.Bot.Files;

/// <summary>A row of a table that somebody sent, all cells as text.</summary>
/// <param name="Number">As a spreadsheet counts it: the first row is 1, and a CSV record with line breaks is one row.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>Cells of a row beyond these are passed over: nothing that is read has as many.</summary>
    public const int MaxCells = 500;

    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);

    /// <summary>A, B ... Z, AA: what a spreadsheet calls a column.</summary>
    /// <param name="index">From 0.</param>
    public static string ColumnName(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : ColumnName((index / 26) - 1) + ColumnName(index % 26);
}

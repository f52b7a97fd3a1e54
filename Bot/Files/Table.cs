using ShopBot.Domain;

namespace ShopBot.Bot.Files;

/// <summary>What an export shows: one sheet of a workbook, or one CSV file.</summary>
/// <param name="Sheet">Up to 31 characters are kept; a spreadsheet allows no more.</param>
/// <param name="Rows">Read once, in order, while the file is written; a row has a cell for each column, null for an empty one.</param>
public sealed record Table(string Sheet, IReadOnlyList<Column> Columns, IEnumerable<IReadOnlyList<Cell?>> Rows);

/// <param name="Width">In characters; 0: as wide as the title, at least 10.</param>
public sealed record Column(string Title, int Width = 0);

/// <summary>A value with its type, so that numbers stay numbers and a text is never anything but text.</summary>
public abstract record Cell
{
    private Cell()
    {
    }

    public static implicit operator Cell?(string? text) => string.IsNullOrEmpty(text) ? null : new Words(text);

    public static implicit operator Cell(long number) => new Whole(number);

    public static implicit operator Cell?(long? number) => number is { } value ? new Whole(value) : null;

    public static implicit operator Cell(Money money) => new Amount(money);

    public static implicit operator Cell?(Money? money) => money is { } value ? new Amount(value) : null;

    public static implicit operator Cell(DateTime local) => new Moment(local);

    public static implicit operator Cell(DateOnly day) => new Day(day);

    /// <summary>Whatever it looks like, it is shown and never computed.</summary>
    public sealed record Words(string Text) : Cell;

    public sealed record Whole(long Number) : Cell;

    /// <summary>In major units, with the decimals of its currency; the currency itself belongs into a column of its own.</summary>
    public sealed record Amount(Money Money) : Cell;

    /// <summary>Wall-clock time, to the second: of the shop's zone, wherever the file is opened.</summary>
    public sealed record Moment(DateTime Local) : Cell;

    public sealed record Day(DateOnly Date) : Cell;
}

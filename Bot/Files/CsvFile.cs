using System.Globalization;
using System.Text;

namespace ShopBot.Bot.Files;

/// <summary>Writes a table as RFC 4180 asks: commas, CRLF, quotes where needed. UTF-8 with a byte order mark, without which Excel guesses the encoding.</summary>
public static class CsvFile
{
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public static byte[] Bytes(Table table)
    {
        using var stream = new MemoryStream();
        Write(stream, table);
        return stream.ToArray();
    }

    /// <param name="stream">Stays open.</param>
    public static void Write(Stream stream, Table table)
    {
        using var writer = new StreamWriter(stream, WithMark, leaveOpen: true);
        WriteRow(writer, table.Columns.Select(column => InertText.Guarded(column.Title)));
        foreach (var row in table.Rows)
        {
            WriteRow(writer, row.Select(Text));
        }
    }

    private static void WriteRow(StreamWriter writer, IEnumerable<string> cells)
    {
        writer.Write(string.Join(',', cells.Select(Quoted)));
        writer.Write("\r\n");
    }

    private static string Text(Cell? cell) => cell switch
    {
        null => "",
        Cell.Words words => InertText.Guarded(words.Text),
        Cell.Whole whole => whole.Number.ToString(CultureInfo.InvariantCulture),
        Cell.Amount amount => amount.Money.ToDecimal().ToString($"F{amount.Money.Currency.Exponent}", CultureInfo.InvariantCulture),
        Cell.Moment moment => moment.Local.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        Cell.Day day => day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"{cell.GetType().Name} has no CSV form; give it one here."),
    };

    /// <summary>Spaces at an end are kept by quotes where a program trims.</summary>
    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",;\"\r\n\t'") >= 0 || text.AsSpan().Trim().Length < text.Length
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ShopBot.Bot.Files;

/// <summary>Writes tables as a workbook, a sheet each, row by row.</summary>
public static class XlsxFile
{
    /// <summary>Excel's limit, without the header; what goes beyond it continues on a sheet of its own.</summary>
    public const int MaxRows = 1_048_575;

    public static byte[] Bytes(params IReadOnlyList<Table> tables)
    {
        using var stream = new MemoryStream();
        Write(stream, tables);
        return stream.ToArray();
    }

    /// <param name="stream">Can seek; stays open.</param>
    /// <param name="tables">At least one.</param>
    /// <param name="maxRows">Of a sheet, without its header: 1 to <see cref="MaxRows"/>.</param>
    public static void Write(Stream stream, IReadOnlyList<Table> tables, int maxRows = MaxRows)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = XlsxStyles.Sheet();
        var names = new SheetNames();
        var sheets = new Sheets();
        foreach (var table in tables)
        {
            using var rows = table.Rows.GetEnumerator();
            var isMore = rows.MoveNext();
            do
            {
                var part = book.AddNewPart<WorksheetPart>();
                isMore = XlsxSheet.Write(part, table.Columns, rows, isMore, maxRows);
                sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)sheets.ChildElements.Count + 1, Name = names.Next(table.Sheet) });
            }
            while (isMore);
        }

        book.Workbook = new Workbook(sheets);
    }

    /// <summary>Names as Excel takes them: 1-31 characters without []:*?/\, no two alike whatever their case.</summary>
    private sealed class SheetNames
    {
        private const int MaxLength = 31;

        private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

        public string Next(string wanted)
        {
            var clean = string.Concat(wanted.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && !"[]:*?/\\'".Contains(c))).Trim();
            var name = Cut(clean.Length == 0 ? "Sheet" : clean, MaxLength);
            for (var number = 2; !_taken.Add(name); number++)
            {
                var suffix = $" {number}";
                name = Cut(clean, MaxLength - suffix.Length) + suffix;
            }

            return name;
        }

        private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
    }
}

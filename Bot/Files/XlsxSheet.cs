using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ShopBot.Bot.Files;

/// <summary>Writes one sheet: a bold header that stays in sight, and the rows below it.</summary>
internal static class XlsxSheet
{
    /// <summary>From here on Excel counts days as .NET does; it believes in a 29 February 1900.</summary>
    private static readonly DateTime FirstDay = new(1900, 3, 1);

    /// <param name="isMore">Whether the enumerator stands on a row.</param>
    /// <returns>Whether it still does: the sheet was too short.</returns>
    public static bool Write(WorksheetPart part, IReadOnlyList<Column> columns, IEnumerator<IReadOnlyList<Cell?>> rows, bool isMore, int maxRows)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(columns.Select((column, index) => new DocumentFormat.OpenXml.Spreadsheet.Column
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = column.Width > 0 ? column.Width : Math.Max(10, column.Title.Length + 2),
            CustomWidth = true,
        })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, columns.Select(column => Words(column.Title, XlsxStyles.Header)));
        for (var written = 0; isMore && written < maxRows; written++)
        {
            WriteRow(writer, rows.Current.Select(Element));
            isMore = rows.MoveNext();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
        return isMore;
    }

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<OpenXmlElement> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            writer.WriteElement(cell);
        }

        writer.WriteEndElement();
    }

    private static OpenXmlElement Element(Cell? cell) => cell switch
    {
        null => new DocumentFormat.OpenXml.Spreadsheet.Cell(),
        Cell.Words words => Words(words.Text, XlsxStyles.Text),
        Cell.Whole whole => Number(whole.Number.ToString(CultureInfo.InvariantCulture), XlsxStyles.Plain),
        Cell.Amount { Money: var money } => Number(money.ToDecimal().ToString(CultureInfo.InvariantCulture), XlsxStyles.Amount(money.Currency.Exponent)),
        Cell.Moment { Local: var local } when local < FirstDay => Words(local.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), XlsxStyles.Text),
        Cell.Moment { Local: var local } => Number(Days(local), XlsxStyles.Moment),
        Cell.Day { Date: var date } when date < DateOnly.FromDateTime(FirstDay) => Words(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), XlsxStyles.Text),
        Cell.Day { Date: var date } => Number(Days(date.ToDateTime(TimeOnly.MinValue)), XlsxStyles.Day),
        _ => throw new NotSupportedException($"{cell.GetType().Name} has no form in a workbook; give it one here."),
    };

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Words(string text, uint style) => new(
        new InlineString(new Text(XlsxText.Escaped(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Number(string number, uint style) =>
        new(new CellValue(number)) { DataType = CellValues.Number, StyleIndex = style };

    private static string Days(DateTime moment) => moment.ToOADate().ToString(CultureInfo.InvariantCulture);
}

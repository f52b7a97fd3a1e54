using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using FluentAssertions;
using FsCheck.Fluent;
using ShopBot.Bot.Files;
using ShopBot.Domain;
using Xunit;
using Cell = ShopBot.Bot.Files.Cell;
using Table = ShopBot.Bot.Files.Table;

namespace ShopBot.Bot.Tests.Files;

public class XlsxFileTests
{
    [Fact]
    public void Values_keep_their_types()
    {
        var rows = Read(XlsxFile.Bytes(new Table("Orders", [new("No."), new("Guest"), new("Total"), new("Placed"), new("Day")],
        [
            [7L, "007", new Money(-1250, Currency.Of("EUR")), new DateTime(2026, 2, 3, 4, 5, 6), new DateOnly(2026, 2, 3)],
            [8L, null, new Money(1250, Currency.Of("JPY")), new DateTime(1850, 1, 1), null],
        ])))[0];

        rows[0].Should().Equal("No.", "Guest", "Total", "Placed", "Day");
        rows[1].Should().Equal(7d, "007", -12.5, new DateTime(2026, 2, 3, 4, 5, 6), new DateTime(2026, 2, 3));
        rows[2].Should().Equal(8d, null, 1250d, "1850-01-01 00:00:00", null);
    }

    [Fact]
    public void The_workbook_is_valid_and_its_header_bold_and_frozen()
    {
        var bytes = XlsxFile.Bytes(Numbers("Orders: 1/2", 3), Numbers("orders- 12", 0), Numbers("Orders 12", 1));

        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}").Should().BeEmpty();
        document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value).Should().Equal("Orders 12", "orders- 12", "Orders 12 2");
        var sheet = document.WorkbookPart.WorksheetParts.First().Worksheet;
        sheet.Descendants<Pane>().Single().State!.Value.Should().Be(PaneStateValues.Frozen);
        var style = (int)sheet.Descendants<Row>().First().Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().First().StyleIndex!.Value;
        var styles = document.WorkbookPart.WorkbookStylesPart!.Stylesheet;
        var format = (CellFormat)styles.CellFormats!.ElementAt(style);
        styles.Fonts!.ElementAt((int)format.FontId!.Value).Elements<Bold>().Should().ContainSingle();
    }

    [Fact]
    public void Rows_beyond_what_a_sheet_holds_continue_on_the_next()
    {
        using var stream = new MemoryStream();

        XlsxFile.Write(stream, [Numbers("Orders", 7), Numbers("Guests", 3)], maxRows: 3);

        Read(stream.ToArray()).Select(rows => rows.Skip(1).Select(row => (double)row[0]!)).Should().BeEquivalentTo(
            new double[][] { [0, 1, 2], [3, 4, 5], [6], [0, 1, 2] }, options => options.WithStrictOrdering());
    }

    [Fact]
    public void A_text_longer_than_a_cell_holds_is_cut() =>
        ((string)Read(XlsxFile.Bytes(OneRow([new string('a', 40_000)])))[0][1][0]!).Should().HaveLength(32_767).And.EndWith("a…");

    [Fact]
    public void No_cell_is_a_formula_and_reading_it_back_gives_the_texts() => Property.Holds(
        TableTexts.Any.ListOf(3),
        texts =>
        {
            var bytes = XlsxFile.Bytes(OneRow(texts));

            Read(bytes)[0][1].Select(value => value as string ?? "").Should().Equal(texts);
            Part(bytes, "xl/worksheets/sheet1.xml").Should().NotContain("<x:f").And.NotContain("t=\"str\"").And.NotContain("<f");
        });

    private static Table OneRow(IEnumerable<string> texts) =>
        new("Texts", [new("a"), new("b"), new("c")], [[.. texts.Select(text => (Cell?)text)]]);

    private static Table Numbers(string sheet, int count) => new(sheet, [new("Number")], Enumerable.Range(0, count).Select(number => (Cell?[])[(long)number]));

    private static string Part(byte[] bytes, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(zip.Entries.First(entry => entry.FullName == name).Open());
        return reader.ReadToEnd();
    }

    private static List<List<object?[]>> Read(byte[] bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        var sheets = new List<List<object?[]>>();
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }

            sheets.Add(rows);
        }
        while (reader.NextResult());

        return sheets;
    }
}

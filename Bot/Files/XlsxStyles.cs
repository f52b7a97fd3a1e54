using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ShopBot.Bot.Files;

/// <summary>The formats of cells, by their place in the workbook's list.</summary>
internal static class XlsxStyles
{
    public const uint Plain = 0;
    public const uint Header = 1;
    public const uint Text = 2;
    public const uint Moment = 6;
    public const uint Day = 7;

    private const uint MomentFormat = 164;
    private const uint DayFormat = 165;
    private const uint ThousandthsFormat = 166;

    /// <summary>Excel's own: no decimals, two decimals, text. A text stays one when its cell is edited.</summary>
    private const uint WholeFormat = 3, HundredthsFormat = 4, TextFormat = 49;

    /// <param name="decimals">Those of the currency: 0, 2 or 3.</param>
    public static uint Amount(int decimals) => decimals switch { 0 => 3, 3 => 5, _ => 4 };

    public static Stylesheet Sheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = MomentFormat, FormatCode = "yyyy\\-mm\\-dd\\ hh:mm:ss" },
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy\\-mm\\-dd" },
            new NumberingFormat { NumberFormatId = ThousandthsFormat, FormatCode = "#,##0.000" }),
        new Fonts(Font(), Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(Format(0)),
        new CellFormats(
            Format(0),
            Format(TextFormat, font: 1),
            Format(TextFormat),
            Format(WholeFormat),
            Format(HundredthsFormat),
            Format(ThousandthsFormat),
            Format(MomentFormat),
            Format(DayFormat)));

    private static Font Font(params OpenXmlElement[] marks) => new([.. marks, new FontSize { Val = 11 }, new FontName { Val = "Calibri" }]);

    private static CellFormat Format(uint number, uint font = 0) =>
        new() { NumberFormatId = number, FontId = font, FillId = 0, BorderId = 0, FormatId = 0, ApplyNumberFormat = number > 0, ApplyFont = font > 0 };
}

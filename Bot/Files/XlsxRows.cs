using System.Globalization;
using System.IO.Compression;
using ExcelDataReader;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Files;

/// <summary>The file breaks off, or is no workbook.</summary>
public sealed class XlsxException(Exception inner) : Exception(inner.Message, inner);

/// <summary>Reads the first sheet of a workbook that somebody sent, row by row, all cells as text.</summary>
public static class XlsxRows
{
    /// <summary>60 MB once unpacked. A file of a few kilobytes can claim to hold terabytes; none of it is unpacked then.</summary>
    public const long MaxUnpacked = 60_000_000;

    public const int MaxParts = 1_000;

    public static readonly Phrase Damaged = new("file.damaged_workbook");

    static XlsxRows() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance); // the reader asks for 1252 even where it needs none

    public static bool IsZip(byte[] bytes) => bytes is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..];

    /// <summary>Null when it can be read, otherwise what to do. Looks at the list of parts alone; .NET unpacks no more of a part than is written there.</summary>
    public static Phrase? WhyNot(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
            if (zip.Entries.Count > MaxParts || zip.Entries.Sum(part => Math.Min(part.Length, MaxUnpacked + 1)) > MaxUnpacked)
            {
                return new("file.large_workbook", ("max", MaxUnpacked / 1_000_000));
            }

            return zip.GetEntry("xl/workbook.xml") is null ? new("file.no_workbook") : null;
        }
        catch (InvalidDataException)
        {
            return Damaged;
        }
    }

    /// <exception cref="XlsxException">While rows are read: the file is damaged.</exception>
    public static IEnumerable<SheetRow> Read(byte[] bytes)
    {
        using var reader = Careful(() => ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes, writable: false)));
        for (var row = 1; Careful(reader.Read); row++)
        {
            yield return new(row, [.. Enumerable.Range(0, Math.Min(reader.FieldCount, SheetRow.MaxCells)).Select(column => Text(reader.GetValue(column)))]);
        }
    }

    /// <summary>The reader's own exceptions are of many types, the framework's among them: any of them means that this file cannot be read.</summary>
    private static T Careful<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            throw new XlsxException(error);
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        double number => Math.Abs(number) < 1e15 ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : number.ToString(CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}

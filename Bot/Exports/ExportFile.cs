using System.Globalization;
using System.IO.Compression;
using ShopBot.Bot.Files;
using ShopBot.Domain.Catalog;
using ShopBot.Persistence;
using ShopBot.Persistence.Exports;

namespace ShopBot.Bot.Exports;

public enum ExportFormat
{
    /// <summary>One workbook, a sheet for each table.</summary>
    Xlsx,

    /// <summary>One ZIP, a CSV file for each table.</summary>
    Csv,

    /// <summary>Those customers that have a telephone or an e-mail, as vCard 3.0: what every address book reads.</summary>
    Contacts3,

    /// <summary>The same as vCard 4.0.</summary>
    Contacts4,
}

/// <summary>The owner's exports of any period.</summary>
public sealed class ExportFile(Database database, Func<Shop> shop)
{
    public const string Kind = "export";

    private const string Iso = "yyyy-MM-dd";

    /// <param name="otherwise">HTML; see <see cref="FileWish"/>: a period that is too long for one file can be asked for in parts.</param>
    public static FileWish Wish(ExportFormat format, Period period, string otherwise) => new(
        Kind,
        new Dictionary<string, string>
        {
            ["format"] = $"{format}",
            ["first"] = period.First.ToString(Iso, CultureInfo.InvariantCulture),
            ["last"] = period.Last.ToString(Iso, CultureInfo.InvariantCulture),
        },
        otherwise);

    public async Task<ReadyFile?> Make(IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        var now = shop();
        var period = new Period(Day(parameters["first"]), Day(parameters["last"]));
        using var reader = await ExportReader.Open(database, now, cancellationToken);
        var name = $"{FileNames.Stem(now)}-{period.Name}";
        return Enum.Parse<ExportFormat>(parameters["format"]) switch
        {
            ExportFormat.Xlsx => await Write($"{name}.xlsx", file => XlsxFile.Write(file, new ExportTables(reader, now, period).All)),
            ExportFormat.Csv => await Write($"{name}-csv.zip", file => Zip(file, new ExportTables(reader, now, period).All)),
            ExportFormat.Contacts3 => await Write($"{name}.vcf", file => VCards.Write(file, reader.Customers(period.From(now), period.To(now)), isVersion4: false)),
            _ => await Write($"{name}.vcf", file => VCards.Write(file, reader.Customers(period.From(now), period.To(now)), isVersion4: true)),
        };

        // Tables are read and written row by row, on a thread of its own: a long one must not hold up the chats.
        Task<ReadyFile> Write(string file, Action<Stream> write) => ReadyFile.Write(file, to => Task.Run(() => write(to), cancellationToken));
    }

    private static void Zip(Stream file, IReadOnlyList<Table> tables)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var table in tables)
        {
            using var entry = zip.CreateEntry($"{table.Sheet.ToLowerInvariant().Replace(' ', '-')}.csv").Open();
            CsvFile.Write(entry, table);
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, Iso, CultureInfo.InvariantCulture);
}

using System.Globalization;
using ShopBot.Bot.Files;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Figures;
using ShopBot.Persistence;
using ShopBot.Persistence.Figures;

namespace ShopBot.Bot.Figures;

/// <summary>The figures of a period as a workbook. Titles are the same in every language, as in the exports.</summary>
public sealed class FiguresFile(Database database, Func<Shop> shop)
{
    public const string Kind = "stats";

    private const string Iso = "yyyy-MM-dd";

    /// <param name="parameters">"first" and "last", days; "at", when it was asked for, in milliseconds since 1970.</param>
    public async Task<ReadyFile?> Make(IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        var now = shop();
        var at = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parameters["at"], CultureInfo.InvariantCulture));
        if (FiguresPeriod.Of(now, Day(parameters["first"]), Day(parameters["last"]), at) is not { } period)
        {
            return null;
        }

        await using var db = database.CreateDbContext();
        var found = await FiguresReader.Both(db, now, period, cancellationToken);
        return await ReadyFile.Write($"{FileNames.Stem(now)}-figures-{parameters["first"]}-{parameters["last"]}.xlsx", file =>
        {
            XlsxFile.Write(file, new FiguresTables(found, now).All);
            return Task.CompletedTask;
        });
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, Iso, CultureInfo.InvariantCulture);
}

using System.Globalization;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Figures;

/// <summary>The shop's figures: "/stats", "/stats week", "/stats 1.11-15.11".</summary>
public static class FiguresPanel
{
    private const string AsFile = "xlsx";

    private const int DaysOfAWeek = 7, DaysOfAMonth = 30;

    /// <summary>How far back from today, and how many days, as people call it.</summary>
    private static readonly Dictionary<string, (int Ago, int Days)> Known = new (string Words, int Ago, int Days)[]
    {
        ("today hoy oggi сегодня", 0, 1),
        ("yesterday ayer ieri вчера", 1, 1),
        ("week semana settimana неделя", 0, DaysOfAWeek),
        ("month mes mese месяц", 0, DaysOfAMonth),
    }.SelectMany(known => known.Words.Split(' '), (known, word) => (word, known.Ago, known.Days)).ToDictionary(known => known.word, known => (known.Ago, known.Days), StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<DeskAction> Actions { get; } =
    [
        new("stats", Permission.Figures)
        {
            Command = (_, desk) => Show(desk), Press = (argument, desk, _) => Press(argument, desk),
            Looks = (argument, desk) => Period(argument, desk) is { } period ? new FiguresLook(period) : null,
        },
    ];

    /// <param name="argument">Null: today; as in a button, "20261101.20261115" or "xlsx.20261101.20261115"; or as people write.</param>
    private static FiguresPeriod? Period(string? argument, Desk desk)
    {
        var written = argument?.Trim() ?? string.Empty;
        (DateOnly First, DateOnly Last)? days =
            written.Length == 0 ? (desk.Today, desk.Today)
            : Known.TryGetValue(written, out var known) ? (desk.Today.AddDays(1 - known.Ago - known.Days), desk.Today.AddDays(-known.Ago))
            : written.Split('.').SkipWhile(part => part == AsFile).ToArray() is [var from, var to] && Day(from) is { } first && Day(to) is { } last ? (first, last)
            : WrittenDays.Read(written, desk);
        return days is var (begin, end) ? FiguresPeriod.Of(desk.Shop, begin, end, desk.Now) : null;
    }

    private static DeskAnswer Press(string? argument, Desk desk) =>
        desk.Found is not FoundFigures found ? DeskAnswer.Unknown
        : argument?.Split('.')[0] == AsFile ? Send(found, desk)
        : Show(desk);

    /// <param name="desk">Its <see cref="Desk.Found"/> are the figures; null: what was written is no such period.</param>
    private static DeskAnswer Show(Desk desk) => DeskAnswer.Showing(new View(desk.Found is FoundFigures found
        ? FiguresText.Say(found, desk)
        : new Phrase("stats.how", ("example", BlockPanel.Typed(desk.Today.AddDays(-DaysOfAWeek))), ("today", BlockPanel.Typed(desk.Today)), ("days", FiguresPeriod.MaxDays)))
    {
        Rows = Buttons(desk),
    });

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(Desk desk) => new Rows()
        .Grid(2, [Of("button.export_today", 0, 1), Of("button.stats_yesterday", 1, 1), Of("button.export_week", 0, DaysOfAWeek), Of("button.export_month", 0, DaysOfAMonth)])
        .Row(
            desk.Found is FoundFigures { Period: var period } ? new Button(new Phrase("button.stats_file"), "stats", $"{AsFile}.{Written(period.First)}.{Written(period.Last)}") : null,
            desk.May(Permission.RunDay) ? AdminPanel.Back : null)
        .ToList();

    private static Button Of(string label, int ago, int days) => new(new Phrase(label), "stats", Known.First(known => known.Value == (ago, days)).Key);

    private static DeskAnswer Send(FoundFigures found, Desk desk) => new()
    {
        Sends = new(
            "stats",
            new Dictionary<string, string>
            {
                ["first"] = Iso(found.Period.First),
                ["last"] = Iso(found.Period.Last),
                ["at"] = desk.Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            },
            Phrase.Lines(FiguresText.Title(found.Period, desk.Today), FiguresText.Against(found, desk)),
            new Phrase("export.otherwise")),
        Toast = new Phrase("export.toast"),
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Written(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

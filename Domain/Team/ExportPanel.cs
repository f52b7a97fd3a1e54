using System.Globalization;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Team;

/// <summary>The shop's data as files: the menu, and customers, orders and bookings of any days.</summary>
public static class ExportPanel
{
    private const string Iso = "yyyy-MM-dd";

    private const string Everything = "all";

    private static readonly string[] OfDays = ["xlsx", "csv", "contacts"];
    private static readonly string[] OfTheMenu = ["menu_yaml", "menu_csv", "menu_xlsx"];

    public static IReadOnlyList<DeskAction> Actions { get; } =
    [
        new("export", Permission.Data) { Command = Begin, Press = (argument, desk, _) => Press(argument, desk), IsInStaffChat = false },
        new("backup", Permission.Data) { Command = (_, desk) => BackUp(desk), IsInStaffChat = false },
    ];

    /// <summary>All that can be exported; the texts are the keys export.what_*.</summary>
    public static IEnumerable<string> All => OfDays.Concat(OfTheMenu);

    private static DeskAnswer BackUp(Desk desk) => desk.Backups == BackupWay.OfServer
        ? DeskAnswer.Saying(new Phrase("backup.of_server"))
        : DeskAnswer.Saying(new Phrase(desk.Backups == BackupWay.Sent ? "backup.soon" : "backup.soon_kept")).Doing(new DeskFact.BackupWanted { Log = new("backup") });

    private static DeskAnswer Begin(string? written, Desk desk)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return DeskAnswer.Showing(new View(new Phrase("export.title"))
            {
                Rows = new Rows().Column(All.Select(what => new Button(What(what), "export", what))).Row(AdminPanel.Back).ToList(),
            });
        }

        return WrittenDays.Read(written, desk) is var (first, last)
            ? DeskAnswer.Showing(new View(new Phrase("export.title"))
            {
                Rows = new Rows().Column(OfDays.Select(what => new Button(What(what), "export", $"{what}.{Written(first)}.{Written(last)}"))).ToList(),
            })
            : DeskAnswer.Saying(new Phrase("export.how"));
    }

    private static DeskAnswer Press(string? argument, Desk desk) => argument?.Split('.') switch
    {
        null => Begin(null, desk),
        [var what] when OfTheMenu.Contains(what) => Menu(what),
        [var what] when OfDays.Contains(what) => DeskAnswer.Showing(new View(new Phrase("export.period"))
        {
            Rows = new Rows().Grid(2,
            [
                new Button(new Phrase("button.export_today"), "export", $"{what}.{Written(desk.Today)}.{Written(desk.Today)}"),
                new Button(new Phrase("button.export_week"), "export", $"{what}.{Written(desk.Today.AddDays(-6))}.{Written(desk.Today)}"),
                new Button(new Phrase("button.export_month"), "export", $"{what}.{Written(desk.Today.AddDays(-29))}.{Written(desk.Today)}"),
                new Button(new Phrase("button.export_all"), "export", $"{what}.{Everything}"),
            ]).Row(new Button(new Phrase("button.back"), "export")).ToList(),
        }),
        [var what, Everything] when OfDays.Contains(what) => OfPeriod(what, DateOnly.MinValue, DateOnly.MaxValue),
        [var what, var from, var to] when OfDays.Contains(what) && Day(from) is { } first && Day(to) is { } last && first <= last => OfPeriod(what, first, last),
        _ => DeskAnswer.Unknown,
    };

    private static DeskAnswer Menu(string what) => Sending(
        what, new("menu", new Dictionary<string, string> { ["format"] = what["menu_".Length..] }, new Phrase("export.ready", ("what", What(what))), new Phrase("export.otherwise")));

    private static DeskAnswer OfPeriod(string what, DateOnly first, DateOnly last) => Sending(what, new(
        "export",
        new Dictionary<string, string>
        {
            ["format"] = what switch { "xlsx" => "Xlsx", "csv" => "Csv", _ => "Contacts3" },
            ["first"] = first.ToString(Iso, CultureInfo.InvariantCulture),
            ["last"] = last.ToString(Iso, CultureInfo.InvariantCulture),
        },
        new Phrase("export.ready", ("what", What(what))), new Phrase("export.otherwise")));

    private static DeskAnswer Sending(string what, DeskFile file) =>
        new DeskAnswer { Sends = file, Toast = new Phrase("export.toast") }.Doing(new DeskFact.Noted { Log = new("export", what) });

    private static Phrase What(string what) => new($"export.what_{what}");

    private static string Written(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

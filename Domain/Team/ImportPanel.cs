using System.Globalization;
using System.Text.RegularExpressions;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Team;

/// <summary>A menu in a file: what it would change is shown first, then it is taken or dropped.</summary>
public static partial class ImportPanel
{
    private const int NamesShown = 10;
    private const int ErrorsShown = 12;

    public static IReadOnlyList<DeskAction> Actions { get; } =
    [
        new("import", Permission.Menu)
        {
            Command = (_, _) => DeskAnswer.Saying(new Phrase("import.how")),
            Press = (argument, desk, _) => Press(argument, desk),
            Looks = (argument, _) => IdIn(argument) is { } id ? new ImportLook(id) : null,
        },
    ];

    /// <summary>The first answer to a file: whether it is looked at.</summary>
    public static DeskAnswer Sent(SentFile file, long id) => DeskAnswer.Saying(new Phrase("import.reading", ("file", file.Name)))
        .Doing(new DeskFact.MenuSent(id, file) { Log = new("import", file.Name) });

    /// <summary>What the file would change, before anything is changed.</summary>
    /// <param name="notes">What was left out or guessed.</param>
    /// <param name="isAnew">Whether the menu was changed by somebody else since it was shown first.</param>
    /// <param name="knowsLess">Whether the file is of another program, which may not know all that is sold here: then nothing has to leave.</param>
    public static View Show(MenuImport import, MenuDifference difference, IReadOnlyList<Phrase> notes, bool isAnew, bool knowsLess)
    {
        var adds = difference.New.Count + difference.Changed.Count > 0;
        var asks = knowsLess && adds && difference.Gone.Count > 0;
        var gone = ("gone", (object?)difference.Gone.Count);
        Phrase?[] said =
        [
            isAnew ? new Phrase("import.changed_meanwhile") : null,
            new Phrase("import.title", ("file", import.FileName)),
            List("import.new", difference.New.Select(ChangeText.Priced).ToList()),
            List("import.changed", difference.Changed.Select(ChangeText.Say).ToList()),
            List(asks ? "import.gone_if" : "import.gone", difference.Gone.Select(product => Phrase.Verbatim(product.Name)).ToList()),
            difference.Categories && !asks ? new Phrase("import.categories") : null,
            difference.Unchanged > 0 ? new Phrase("import.unchanged", ("products", difference.Unchanged)) : null,
            .. notes.Take(ErrorsShown).Select(note => new Phrase("import.note", ("note", note))),
        ];
        return difference.IsEmpty
            ? new(Phrase.Lines(new Phrase("import.title", ("file", import.FileName)), new Phrase("import.same")))
            : new(Phrase.Lines(said))
            {
                Rows = new Rows()
                    .Row(asks ? Button("button.import_add", "add", import) : null)
                    .Row(
                        asks ? Button("button.import_replace", "take", import, gone)
                            : adds || difference.Gone.Count == 0 ? Button("button.import_take", "take", import)
                            : Button("button.import_remove", "take", import, gone),
                        Button("button.import_drop", "drop", import))
                    .ToList(),
            };
    }

    /// <summary>How many dishes leave the menu, where they are more than a third of it; null: fewer.</summary>
    public static int? Leaving(Menu current, MenuDifference difference) => difference.Gone.Count * 3 > current.Products.Count ? difference.Gone.Count : null;

    /// <param name="errors">Where, and what to write instead.</param>
    /// <param name="isForeign">Whether there is nothing in the file to mend.</param>
    public static View Refuse(MenuImport import, IReadOnlyList<Phrase> errors, bool isForeign = false) => new(Phrase.Lines(
    [
        new Phrase("import.refused", ("file", import.FileName)),
        .. errors.Take(ErrorsShown).Select(error => new Phrase("import.error", ("error", error))),
        errors.Count > ErrorsShown ? new Phrase("import.more_errors", ("errors", errors.Count - ErrorsShown)) : null,
        new Phrase(isForeign ? "import.nothing_changed_foreign" : "import.nothing_changed"),
    ]));

    /// <summary>Nothing is counted where only the order changed, or where a stop came between: the menu was like that already then.</summary>
    /// <param name="isPrivate">Whether it is said to one person alone, where the menu can be changed.</param>
    public static View Taken(MenuImport import, int added, int changed, int gone, bool isPrivate) => new(Counts(added, changed, gone) is { } counts
        ? new Phrase("import.taken", ("file", import.FileName), ("counts", counts))
        : new Phrase("import.is_in", ("file", import.FileName)))
    {
        Rows = new Rows().Row(isPrivate ? new Button(new Phrase("button.edit_menu"), "edit") : null, AdminPanel.Back).ToList(),
    };

    /// <summary>For the log, in no language.</summary>
    public static string? Logged(int added, int changed, int gone) => added + changed + gone == 0 ? null : $"➕ {added} ✏️ {changed} ➖ {gone}";

    /// <summary>What was <see cref="Logged"/>; null: other words were.</summary>
    public static Phrase? Counts(string? logged) =>
        LoggedCounts().Match(logged ?? string.Empty) is { Success: true } match ? Counts(Count(match, 1), Count(match, 2), Count(match, 3)) : null;

    private static Phrase? Counts(int added, int changed, int gone) =>
        new (string Key, int Count)[] { ("import.count_added", added), ("import.count_changed", changed), ("import.count_gone", gone) }
            .Where(one => one.Count > 0).Select(one => new Phrase(one.Key, ("count", one.Count)))
            .Aggregate((Phrase?)null, (list, next) => list is null ? next : new Phrase("list.and_then", ("list", list), ("item", next)));

    private static int Count(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static DeskAnswer Press(string? argument, Desk desk) => argument is null ? DeskAnswer.Saying(new Phrase("import.how")) : (argument.Split('.')[0], desk.Found) switch
    {
        ("take", FoundImport { Import: { Status: ImportStatus.Shown, Leaving: { } leaving } import }) => DeskAnswer.Showing(
            new View(new Phrase("import.sure", ("file", import.FileName), ("leaving", leaving), ("products", desk.Shop.Menu.Products.Count)))
            {
                Rows = new Rows().Row(Button("button.import_sure", "sure", import), Button("button.import_drop", "drop", import)).ToList(),
            }),
        ("take" or "sure", FoundImport { Import: { Status: ImportStatus.Shown } import }) => Decided(import, ImportStatus.Wanted, "import.taking", "import_yes"),
        ("add", FoundImport { Import: { Status: ImportStatus.Shown } import }) => Decided(import, ImportStatus.Adding, "import.taking", "import_add"),
        ("drop", FoundImport { Import: { Status: ImportStatus.Shown } import }) => Decided(import, ImportStatus.Dropped, "import.dropped", "import_drop"),
        (_, FoundImport { Import: not null }) => DeskAnswer.Toasting(new Phrase("import.decided")),
        _ => DeskAnswer.Unknown,
    };

    private static DeskAnswer Decided(MenuImport import, ImportStatus status, string said, string log) =>
        DeskAnswer.Saying(new Phrase(said, ("file", import.FileName))).Doing(new DeskFact.ImportDecided(import.Id, status) { Log = new(log, import.FileName) });

    private static Button Button(string label, string verb, MenuImport import, params (string Name, object? Value)[] values) =>
        new(new Phrase(label, values), "import", $"{verb}.{Number(import.Id)}");

    private static Phrase? List(string key, List<Phrase> items) => items.Count == 0 ? null : Phrase.Lines(
    [
        new Phrase(key, ("products", items.Count)),
        .. items.Take(NamesShown).Select(item => new Phrase("import.item", ("item", item))),
        items.Count > NamesShown ? new Phrase("import.more", ("products", items.Count - NamesShown)) : null,
    ]);

    private static long? IdIn(string? argument) =>
        argument?.Split('.') is [_, var id] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Number(long id) => Buttons.Number(id);

    [GeneratedRegex("^➕ (\\d{1,6}) ✏️ (\\d{1,6}) ➖ (\\d{1,6})$")]
    private static partial Regex LoggedCounts();
}

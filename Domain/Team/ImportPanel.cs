using System.Globalization;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Team;

/// <summary>A menu in a file: what it would change is shown first, then it is taken or dropped.</summary>
public static class ImportPanel
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
        var asks = knowsLess && difference.Gone.Count > 0;
        var adds = difference.New.Count + difference.Changed.Count > 0;
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
                Rows = asks
                    ? new Rows()
                        .Row(adds ? Button("button.import_add", "add", import) : null)
                        .Row(new Button(new Phrase("button.import_replace", ("gone", difference.Gone.Count)), "import", $"take.{Number(import.Id)}"), Button("button.import_drop", "drop", import)).ToList()
                    : new Rows().Row(Button("button.import_take", "take", import), Button("button.import_drop", "drop", import)).ToList(),
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
    public static View Taken(MenuImport import, int added, int changed, int gone) => added + changed + gone == 0
        ? new(new Phrase("import.is_in", ("file", import.FileName)))
        : new(new Phrase(import.Status == ImportStatus.Adding ? "import.added" : "import.taken", ("file", import.FileName), ("added", added), ("changed", changed), ("gone", gone)));

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

    private static Button Button(string label, string verb, MenuImport import) => new(new Phrase(label), "import", $"{verb}.{Number(import.Id)}");

    private static Phrase? List(string key, List<Phrase> items) => items.Count == 0 ? null : Phrase.Lines(
    [
        new Phrase(key, ("products", items.Count)),
        .. items.Take(NamesShown).Select(item => new Phrase("import.item", ("item", item))),
        items.Count > NamesShown ? new Phrase("import.more", ("products", items.Count - NamesShown)) : null,
    ]);

    private static long? IdIn(string? argument) =>
        argument?.Split('.') is [_, var id] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Number(long id) => Buttons.Number(id);
}

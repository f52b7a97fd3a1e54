using System.Globalization;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Team;

/// <summary>A menu in a file: what it would change is shown first, then it is taken or dropped.</summary>
public static class ImportPanel
{
    private const int NamesShown = 15;
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
    public static View Show(MenuImport import, MenuDifference difference, IReadOnlyList<string> notes, bool isAnew)
    {
        Phrase?[] said =
        [
            isAnew ? new Phrase("import.changed_meanwhile") : null,
            new Phrase("import.title", ("file", import.FileName)),
            List("import.new", difference.New.Select(product => Phrase.Verbatim(product.Name)).ToList()),
            List("import.changed", difference.Changed.Select(ChangeText.Say).ToList()),
            List("import.gone", difference.Gone.Select(product => Phrase.Verbatim(product.Name)).ToList()),
            difference.Categories ? new Phrase("import.categories") : null,
            new Phrase("import.unchanged", ("products", difference.Unchanged)),
            .. notes.Take(ErrorsShown).Select(note => new Phrase("import.note", ("note", note))),
        ];
        return difference.IsEmpty
            ? new(Phrase.Lines(new Phrase("import.title", ("file", import.FileName)), new Phrase("import.same")))
            : new(Phrase.Lines(said))
            {
                Rows = new Rows().Row(
                    new Button(new Phrase("button.import_take"), "import", $"take.{Number(import.Id)}"),
                    new Button(new Phrase("button.import_drop"), "import", $"drop.{Number(import.Id)}")).ToList(),
            };
    }

    /// <summary>How many dishes leave the menu, where they are more than a third of it; null: fewer.</summary>
    public static int? Leaving(Menu current, MenuDifference difference) => difference.Gone.Count * 3 > current.Products.Count ? difference.Gone.Count : null;

    /// <param name="errors">Where, and what to write instead.</param>
    /// <param name="isForeign">Whether there is nothing in the file to mend.</param>
    public static View Refuse(MenuImport import, IReadOnlyList<string> errors, bool isForeign = false) => new(Phrase.Lines(
    [
        new Phrase("import.refused", ("file", import.FileName)),
        .. errors.Take(ErrorsShown).Select(error => new Phrase("import.error", ("error", error))),
        errors.Count > ErrorsShown ? new Phrase("import.more_errors", ("errors", errors.Count - ErrorsShown)) : null,
        new Phrase(isForeign ? "import.nothing_changed_foreign" : "import.nothing_changed"),
    ]));

    public static View Taken(MenuImport import, int added, int changed, int gone) =>
        new(new Phrase("import.taken", ("file", import.FileName), ("added", added), ("changed", changed), ("gone", gone)));

    private static DeskAnswer Press(string? argument, Desk desk) => argument is null ? DeskAnswer.Saying(new Phrase("import.how")) : (argument.Split('.')[0], desk.Found) switch
    {
        ("take", FoundImport { Import: { Status: ImportStatus.Shown, Leaving: { } leaving } import }) => DeskAnswer.Showing(
            new View(new Phrase("import.sure", ("file", import.FileName), ("leaving", leaving), ("products", desk.Shop.Menu.Products.Count)))
            {
                Rows = new Rows().Row(
                    new Button(new Phrase("button.import_sure"), "import", $"sure.{Number(import.Id)}"),
                    new Button(new Phrase("button.import_drop"), "import", $"drop.{Number(import.Id)}")).ToList(),
            }),
        ("take" or "sure", FoundImport { Import: { Status: ImportStatus.Shown } import }) =>
            DeskAnswer.Saying(new Phrase("import.taking", ("file", import.FileName)))
                .Doing(new DeskFact.ImportDecided(import.Id, ImportStatus.Wanted) { Log = new("import_yes", import.FileName) }),
        ("drop", FoundImport { Import: { Status: ImportStatus.Shown } import }) =>
            DeskAnswer.Saying(new Phrase("import.dropped", ("file", import.FileName)))
                .Doing(new DeskFact.ImportDecided(import.Id, ImportStatus.Dropped) { Log = new("import_drop", import.FileName) }),
        (_, FoundImport { Import: not null }) => DeskAnswer.Toasting(new Phrase("import.decided")),
        _ => DeskAnswer.Unknown,
    };

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

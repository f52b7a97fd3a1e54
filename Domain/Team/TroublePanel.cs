using System.Globalization;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Team;

/// <summary>An update that no try could handle.</summary>
/// <param name="Kind">One of <see cref="Kinds"/>; the texts are the keys trouble.kind_*.</param>
/// <param name="Reason">The kind of the error, without its words: they may name customers.</param>
public sealed record SetAside(long UpdateId, DateTimeOffset At, string Kind, string Reason)
{
    public static IReadOnlyList<string> Kinds { get; } = ["message", "tap", "other"];
}

public sealed record TroubleLook : Look
{
    /// <summary>Shown at once.</summary>
    public const int Most = 5;
}

/// <param name="Updates">The oldest first, at most <see cref="TroubleLook.Most"/> of them.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record FoundTrouble(IReadOnlyList<SetAside> Updates, int Count) : Found;

/// <summary>What was set aside, so that the owner can have it tried again or dropped.</summary>
internal static class TroublePanel
{
    public static IReadOnlyList<DeskAction> Actions { get; } =
    [
        new("trouble", Permission.Team)
        {
            Command = (_, desk) => Show(desk), Press = (_, desk, _) => Show(desk), Looks = (_, _) => new TroubleLook(), IsInStaffChat = false,
        },
        new("retry", Permission.Team) { Press = (id, desk, _) => Retry(id, desk), Looks = (_, _) => new TroubleLook(), IsInStaffChat = false },
        new("drop", Permission.Team) { Press = (id, desk, _) => Drop(id, desk), Looks = (_, _) => new TroubleLook(), IsInStaffChat = false },
    ];

    private static DeskAnswer Retry(string? id, Desk desk) => Find(id, desk) is { } one
        ? Show(desk, without: one, new Phrase("trouble.trying")).Doing(new DeskFact.UpdateRetried(one.UpdateId) { Log = new("retry", Number(one)) })
        : Show(desk, toast: new Phrase("trouble.gone"));

    private static DeskAnswer Drop(string? id, Desk desk) => Find(id, desk) is { } one
        ? Show(desk, without: one, new Phrase("trouble.dropped")).Doing(new DeskFact.UpdateDropped(one.UpdateId) { Log = new("drop", Number(one)) })
        : Show(desk, toast: new Phrase("trouble.gone"));

    private static DeskAnswer Show(Desk desk, SetAside? without = null, Phrase? toast = null)
    {
        var found = Found(desk);
        var shown = found.Updates.Where(one => one != without).ToList();
        var count = found.Count - (without is null ? 0 : 1);
        return DeskAnswer.Showing(
            new View(Phrase.Lines(
                [
                    count == 0 ? new Phrase("trouble.nothing") : new Phrase("trouble.title", ("count", count)),
                    .. shown.Select((one, at) => Line(one, at + 1, desk)),
                ]))
            {
                Rows = shown.Select((one, at) => (IReadOnlyList<Button>)
                [
                    new Button(new Phrase("button.retry", ("number", at + 1)), "retry", Number(one)),
                    new Button(new Phrase("button.drop", ("number", at + 1)), "drop", Number(one)),
                ]).ToList(),
            },
            toast);
    }

    private static Phrase Line(SetAside one, int number, Desk desk) => new(
        "trouble.line",
        ("number", number),
        ("day", DateOnly.FromDateTime(desk.Shop.ToLocal(one.At))),
        ("time", TimeOnly.FromDateTime(desk.Shop.ToLocal(one.At))),
        ("kind", new Phrase($"trouble.kind_{one.Kind}")),
        ("reason", one.Reason));

    private static SetAside? Find(string? id, Desk desk) => Found(desk).Updates.FirstOrDefault(one => Number(one) == id);

    private static FoundTrouble Found(Desk desk) => desk.Found as FoundTrouble ?? new([], 0);

    private static string Number(SetAside one) => one.UpdateId.ToString(CultureInfo.InvariantCulture);
}

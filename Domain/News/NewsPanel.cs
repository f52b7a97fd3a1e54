using System.Globalization;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.News;

/// <summary>News is written, seen as customers will see it, and sent; what is on its way can be stopped.</summary>
internal static class NewsPanel
{
    public const string Verb = "news";

    private const int AboutLength = 40;

    public static IReadOnlyList<DeskAction> Actions { get; } =
    [
        new(Verb, Permission.News)
        {
            Command = Begin,
            Press = (argument, desk, _) => Press(argument, desk),
            Answer = (argument, words, desk, _) => Write(words, photo: null, argument, desk),
            Photo = (argument, photo, desk) => Write(photo.Caption ?? string.Empty, photo, argument, desk),
            Looks = (argument, _) => new NewsLook(IdIn(argument), Counts: !IsCancel(argument)),
            IsInStaffChat = false,
        },
    ];

    private static DeskAnswer Begin(string? written, Desk desk) =>
        IsCancel(written) ? Press(written, desk) : Busy(desk) ?? (string.IsNullOrWhiteSpace(written) ? Ask(new Phrase("news.ask"), replaces: null) : Write(written, photo: null, replaces: null, desk));

    /// <summary>What is on its way comes first, and where nobody asked for news there is nothing to write. Null: go on.</summary>
    private static DeskAnswer? Busy(Desk desk) => Found(desk) switch
    {
        { Running: { } running } found => DeskAnswer.Showing(NewsText.Progress(running, found.Reached, desk.Shop, desk.Now)),
        { Recipients: 0 } => DeskAnswer.Saying(new Phrase("news.nobody")),
        _ => null,
    };

    private static DeskAnswer Ask(Phrase question, string? replaces) => DeskAnswer.Showing(new View(question)
    {
        Rows = new Rows().Row(new Button(new Phrase("button.news_cancel"), Verb, replaces is null ? "x" : $"x.{IdIn(replaces)}")).ToList(),
    }) with
    {
        Asks = new(Verb, replaces),
    };

    private static DeskAnswer Write(string words, SentPhoto? photo, string? replaces, Desk desk)
    {
        if (Busy(desk) is { } busy)
        {
            return busy;
        }

        var text = words.Trim();
        var most = photo is null ? Broadcast.MaxText : Broadcast.MaxCaption;
        if (text.Length is 0 || text.Length > most)
        {
            return Ask(text.Length == 0 ? new Phrase("news.needs_words") : new Phrase("news.too_long", ("letters", text.Length), ("most", most)), replaces);
        }

        var draft = new NewsDraft(Found(desk).NextId, text, photo?.Name, IdIn(replaces));
        return Offer(draft.Id, desk) with { Preview = NewsText.Show(text, photo?.Name), Drafts = draft, Uploads = photo };
    }

    private static DeskAnswer Offer(long id, Desk desk, Phrase? toast = null)
    {
        var count = Count(desk);
        var rest = NewsHours.RestUntil(desk.Shop, desk.Now);
        return DeskAnswer.Showing(
            new View(Phrase.Lines(
                new Phrase("news.offer", ("count", count)),
                rest is null ? null : new Phrase("news.quiet", ("first", NewsHours.First), ("last", NewsHours.Last))))
            {
                Rows = new Rows()
                    .Row(rest is null ? Of("button.news_send", "s", id) : Of("button.news_at", "n", id, ("time", NewsHours.First)))
                    .Row(Of("button.news_change", "c", id), Of("button.news_cancel", "x", id)).ToList(),
            },
            toast);
    }

    private static DeskAnswer Press(string? argument, Desk desk) => (argument?.Split('.')[0], Found(desk).Asked) switch
    {
        ("x", null) => DeskAnswer.Saying(new Phrase("news.cancelled")),
        ("s" or "n", { Status: BroadcastStatus.Sending or BroadcastStatus.Done }) => DeskAnswer.Toasting(new Phrase("news.already")),
        ("s" or "n", { Status: BroadcastStatus.Draft }) when Busy(desk) is { } busy =>
            Found(desk).Running is null ? busy : busy with { Toast = new Phrase("news.one_at_a_time") },
        (("s" or "n") and var step, { Status: BroadcastStatus.Draft, Id: var id }) when IsNight(desk) != (step == "n") => Offer(id, desk),
        ("s" or "n", { Status: BroadcastStatus.Draft } draft) => Send(draft, desk),
        ("c", { Status: BroadcastStatus.Draft }) => Ask(new Phrase("news.ask"), argument),
        ("x", { Status: BroadcastStatus.Draft, Id: var id }) => DeskAnswer.Saying(new Phrase("news.cancelled")) with { DropsDraft = id },
        ("t", { Status: BroadcastStatus.Sending } sending) => DeskAnswer.Saying(new Phrase("news.stopping"))
            .Doing(new DeskFact.BroadcastDecided(sending.Id, BroadcastStatus.Stopped, desk.Language) { Log = new("news_stop", About(sending)) }),
        _ => DeskAnswer.Unknown,
    };

    /// <summary>What was to go out at once may have to wait by now, and the other way round: then it is asked anew.</summary>
    private static bool IsNight(Desk desk) => NewsHours.RestUntil(desk.Shop, desk.Now) is not null;

    private static DeskAnswer Send(Broadcast draft, Desk desk) =>
        DeskAnswer.Showing(NewsText.Progress(draft with { Status = BroadcastStatus.Sending }, new(0, 0, 0), desk.Shop, desk.Now))
            .Doing(new DeskFact.BroadcastDecided(draft.Id, BroadcastStatus.Sending, desk.Language) { Log = new("news", About(draft), null, Buttons.Number(Count(desk))) });

    private static string About(Broadcast broadcast) => LinesThatFit.Shortened(broadcast.Text.ReplaceLineEndings(" "), AboutLength);

    private static Button Of(string label, string step, long id, params (string Name, object? Value)[] values) =>
        new(new Phrase(label, values), Verb, $"{step}.{Buttons.Number(id)}");

    private static FoundNews Found(Desk desk) =>
        desk.Found as FoundNews ?? throw new InvalidOperationException($"No news was loaded; {Verb} asks for it by its {nameof(DeskAction.Looks)}.");

    private static int Count(Desk desk) => Found(desk).Recipients ?? throw new InvalidOperationException("Nobody counted who gets news; only a cancel and news on its way need no count.");

    private static bool IsCancel(string? argument) => argument == "x" || (argument?.StartsWith("x.", StringComparison.Ordinal) == true && IdIn(argument) is not null);

    private static long? IdIn(string? argument) =>
        argument?.Split('.') is [_, var id] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

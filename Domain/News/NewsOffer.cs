using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.News;

/// <summary>The preview of news and its buttons: only what was shown last, and lately, goes out, and the same words twice only when somebody says so.</summary>
internal static class NewsOffer
{
    /// <summary>Steps of the buttons that send: at once or in the morning, and the same after the question whether to send it again.</summary>
    public const string Now = "s", AtNight = "n", NowAgain = "sa", AtNightAgain = "na";

    /// <summary>Steps of the buttons beside them, and of the one that stops what is on its way.</summary>
    public const string Change = "c", Cancel = "x", Stop = "t";

    /// <summary>How long a preview can be sent, and the same words are asked about again.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    /// <summary>What is on its way comes first, and where nobody asked for news there is nothing to write. Null: go on.</summary>
    public static DeskAnswer? Busy(Desk desk) => Found(desk) switch
    {
        { Running: { } running } found => DeskAnswer.Showing(NewsText.Progress(running, found.Reached, desk.Shop, desk.Now)),
        { Recipients: 0 } => DeskAnswer.Saying(new Phrase("news.nobody")),
        _ => null,
    };

    /// <param name="why">Why it is shown although nobody wrote it just now; null: somebody did.</param>
    public static DeskAnswer Preview(string text, string? picture, Desk desk, Phrase? why = null) =>
        Offer(Found(desk).NextId, desk, why) with { Preview = NewsText.Show(text, picture), Drafts = new(Found(desk).NextId, text, picture) };

    public static DeskAnswer Press(string step, Broadcast asked, Desk desk)
    {
        var found = Found(desk);
        var isForNight = step is AtNight or AtNightAgain;
        return asked.Status is BroadcastStatus.Sending or BroadcastStatus.Done ? DeskAnswer.Toasting(new Phrase("news.already"))
            : asked.Status == BroadcastStatus.Stopped && found.Newest is null ? DeskAnswer.Unknown
            : Busy(desk) is { } busy ? found.Running is null ? busy : busy with { Toast = new Phrase("news.one_at_a_time") }
            : asked.Status == BroadcastStatus.Stopped ? Preview(found.Newest!.Text, found.Newest.Picture, desk, new Phrase("news.replaced"))
            : asked.WrittenAt < desk.Now - Fresh ? Preview(asked.Text, asked.Picture, desk, new Phrase("news.old"))
            : IsNight(desk) != isForNight ? Offer(asked.Id, desk)
            : step is Now or AtNight && found.Before is { } before ? AskAgain(asked.Id, before.At, before.Count, desk)
            : Send(asked, desk);
    }

    public static FoundNews Found(Desk desk) =>
        desk.Found as FoundNews ?? throw new InvalidOperationException($"No news was loaded; {NewsPanel.Verb} asks for it by its {nameof(DeskAction.Looks)}.");

    private static DeskAnswer Offer(long id, Desk desk, Phrase? why = null) => DeskAnswer.Showing(
        new View(Phrase.Lines(
            why,
            new Phrase("news.offer", ("count", Count(desk))),
            IsNight(desk) ? new Phrase("news.quiet", ("first", NewsHours.First), ("last", NewsHours.Last)) : null))
        {
            Rows = new Rows()
                .Row(IsNight(desk) ? Of("button.news_at", AtNight, id, ("time", NewsHours.First)) : Of("button.news_send", Now, id))
                .Row(Rest(id)).ToList(),
        },
        why);

    private static DeskAnswer AskAgain(long id, DateTimeOffset at, int count, Desk desk) => DeskAnswer.Showing(
        new View(new Phrase("news.again", ("when", Moment.Write(desk.Shop, desk.Now, at)), ("count", count)))
        {
            Rows = new Rows()
                .Row(Of("button.news_again", IsNight(desk) ? AtNightAgain : NowAgain, id))
                .Row(Rest(id)).ToList(),
        });

    private static Button[] Rest(long id) => [Of("button.news_change", Change, id), Of("button.news_cancel", Cancel, id)];

    private static DeskAnswer Send(Broadcast draft, Desk desk) =>
        DeskAnswer.Showing(NewsText.Progress(draft with { Status = BroadcastStatus.Sending }, Reached.Nobody, desk.Shop, desk.Now))
            .Doing(new DeskFact.BroadcastDecided(draft.Id, BroadcastStatus.Sending, desk.Language) { Log = new("news", NewsText.About(draft), null, Buttons.Number(Count(desk))) });

    /// <summary>What was to go out at once may have to wait by now, and the other way round: then it is asked anew.</summary>
    private static bool IsNight(Desk desk) => NewsHours.RestUntil(desk.Shop, desk.Now) is not null;

    private static Button Of(string label, string step, long id, params (string Name, object? Value)[] values) =>
        new(new Phrase(label, values), NewsPanel.Verb, $"{step}.{Buttons.Number(id)}");

    private static int Count(Desk desk) => Found(desk).Recipients ?? throw new InvalidOperationException("Nobody counted who gets news; only a cancel and news on its way need no count.");
}

using System.Globalization;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.News;

/// <summary>News is written, seen as customers will see it, and sent; what is on its way can be stopped.</summary>
internal static class NewsPanel
{
    public const string Verb = "news";

    public static IReadOnlyList<DeskAction> Actions { get; } =
    [
        new(Verb, Permission.News)
        {
            Command = Begin,
            Press = (argument, desk, _) => Press(argument, desk),
            Answer = (argument, words, desk, _) => Sold(argument, words, desk) ?? Write(words, photo: null, Replaced(argument), desk),
            Photo = (argument, photo, desk) => Write(photo.Caption ?? string.Empty, photo, Replaced(argument), desk),
            Looks = (argument, desk) => new NewsLook(IdIn(argument), desk.ChatId, desk.Now - NewsOffer.Fresh, Counts: !IsCancel(argument)),
            IsInStaffChat = false,
        },
    ];

    private static DeskAnswer Begin(string? written, Desk desk) =>
        IsCancel(written) ? Press(written, desk)
        : !string.IsNullOrWhiteSpace(written) ? Write(written, photo: null, replaces: null, desk)
        : NewsOffer.Busy(desk) is { } busy ? busy with { Asks = new(Verb, DeskQuestion.Aside) }
        : Ask(new Phrase("news.ask"), replaces: null);

    /// <summary>Where nobody asked for words, those that call a dish sold out are no news. Null: they are.</summary>
    private static DeskAnswer? Sold(string? asked, string words, Desk desk) => asked == DeskQuestion.Aside ? SoldOutPanel.Ordered(words, searches: false, desk) : null;

    /// <summary>What is written although there was nothing to write is news all the same, and no customer's search.</summary>
    private static string? Replaced(string? asked) => asked == DeskQuestion.Aside ? null : asked;

    private static DeskAnswer Ask(Phrase question, string? replaces) => DeskAnswer.Showing(new View(question)
    {
        Rows = new Rows().Row(new Button(new Phrase("button.news_cancel"), Verb, replaces is null ? NewsOffer.Cancel : $"{NewsOffer.Cancel}.{IdIn(replaces)}")).ToList(),
    }) with
    {
        Asks = new(Verb, replaces),
    };

    private static DeskAnswer Write(string words, SentPhoto? photo, string? replaces, Desk desk)
    {
        if (NewsOffer.Busy(desk) is { } busy)
        {
            return busy;
        }

        var text = words.Trim();
        var most = photo is null ? Broadcast.MaxText : Broadcast.MaxCaption;
        return text.Length is 0 || text.Length > most
            ? Ask(text.Length == 0 ? new Phrase("news.needs_words") : new Phrase("news.too_long", ("letters", text.Length), ("most", most)), replaces)
            : NewsOffer.Preview(text, photo?.Name, desk) with { Uploads = photo };
    }

    private static DeskAnswer Press(string? argument, Desk desk) => (argument?.Split('.')[0], NewsOffer.Found(desk).Asked) switch
    {
        (NewsOffer.Cancel, null) => DeskAnswer.Saying(new Phrase("news.cancelled")),
        ((NewsOffer.Now or NewsOffer.AtNight or NewsOffer.NowAgain or NewsOffer.AtNightAgain) and var step, { } asked) => NewsOffer.Press(step, asked, desk),
        (NewsOffer.Change, { Status: BroadcastStatus.Draft }) => Ask(new Phrase("news.ask"), argument),
        (NewsOffer.Change, { Status: BroadcastStatus.Stopped }) when NewsOffer.Found(desk).Newest is { } newest => NewsOffer.Busy(desk) ?? NewsOffer.Preview(newest.Text, newest.Picture, desk, new Phrase("news.replaced")),
        (NewsOffer.Cancel, { Status: BroadcastStatus.Draft, Id: var id }) => DeskAnswer.Saying(new Phrase("news.cancelled")) with { DropsDraft = id },
        (NewsOffer.Stop, { Status: BroadcastStatus.Sending } sending) => DeskAnswer.Saying(new Phrase("news.stopping"))
            .Doing(new DeskFact.BroadcastDecided(sending.Id, BroadcastStatus.Stopped, desk.Language) { Log = new("news_stop", NewsText.About(sending)) }),
        _ => DeskAnswer.Unknown,
    };

    private static bool IsCancel(string? argument) => argument == NewsOffer.Cancel || (argument?.Split('.')[0] == NewsOffer.Cancel && IdIn(argument) is not null);

    private static long? IdIn(string? argument) =>
        argument?.Split('.') is [_, var id] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

using System.Globalization;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Talking;

public sealed record TalksLook : Look;

/// <param name="Talks">In which the customer said something, who waits longest first.</param>
public sealed record FoundTalks(IReadOnlyList<FoundTalk> Talks) : Found;

/// <param name="Link">Opens its thread; null: it cannot be opened by a link.</param>
public sealed record FoundTalk(string Name, DateTimeOffset? WaitingSince, string? Link);

/// <summary>What the staff do about talks, beside answering.</summary>
public static class TalkDesk
{
    private const int MostListed = 30;

    public static IReadOnlyList<DeskAction> Actions { get; } =
    [
        new("talk", Permission.Talk) { Command = (_, desk) => List(desk), Looks = (_, _) => new TalksLook(), IsInPrivate = false },
        new("handback", Permission.Talk) { Press = (chat, desk, _) => HandBack(chat, desk) },
    ];

    public static Button HandBackButton(Talk talk) => new(new Phrase("button.hand_back"), "handback", Buttons.Number(talk.ChatId));

    private static DeskAnswer List(Desk desk)
    {
        var talks = (desk.Found as FoundTalks)?.Talks ?? [];
        var listed = talks.Take(MostListed).ToList();
        return talks.Count == 0
            ? DeskAnswer.Saying(new Phrase("talk.none"))
            : DeskAnswer.Showing(new View(Phrase.Lines([new Phrase("talk.list", ("count", talks.Count)), .. listed.Select(talk => Line(talk, desk))]))
            {
                Rows = new Rows().Column(listed.Where(talk => talk.Link is not null)
                    .Select(talk => new Button(new Phrase("button.talk_open", ("name", talk.Name)), "talk") { Url = talk.Link })).ToList(),
            });
    }

    private static Phrase Line(FoundTalk talk, Desk desk) => talk.WaitingSince is { } since
        ? new Phrase("talk.list_waits", ("name", talk.Name), ("when", Moment.Write(desk.Shop, desk.Now, since)))
        : new Phrase("talk.list_answered", ("name", talk.Name));

    private static DeskAnswer HandBack(string? chat, Desk desk)
    {
        var talk = long.TryParse(chat, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? desk.Talks.FirstOrDefault(one => one.ChatId == id) : null;
        return talk is { IsOpen: true }
            ? DeskAnswer.Toasting(new Phrase("talk.handed_toast")).Doing(
                new DeskFact.HandedBack(talk.End(desk.Now)) { Log = new("handback", Buttons.Number(talk.CustomerId)) })
            : DeskAnswer.Toasting(new Phrase("talk.over_toast"));
    }
}

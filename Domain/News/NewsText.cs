using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.News;

/// <summary>What customers read, and what is said to whoever sends it.</summary>
public static class NewsText
{
    private const int AboutLength = 40;

    /// <summary>The message itself. Its buttons open something however old it is.</summary>
    public static View Show(string text, string? picture) => new(Phrase.Verbatim(text))
    {
        Picture = picture,
        Rows = new Rows()
            .Row(new Button(new Phrase("button.news_menu"), "menu"))
            .Row(new Button(new Phrase("button.news_no_more"), NoMoreNews.Verb)).ToList(),
    };

    /// <summary>How far it is, with a way to stop it while it is on its way.</summary>
    public static View Progress(Broadcast broadcast, Reached reached, Shop shop, DateTimeOffset now)
    {
        var rest = broadcast.Status == BroadcastStatus.Sending ? NewsHours.RestUntil(shop, now) : null;
        return new(Phrase.Lines(
            rest is { } until ? new Phrase("news.rests", ("when", Moment.Write(shop, now, until)))
                : new Phrase(broadcast.Status switch { BroadcastStatus.Sending => "news.sending", BroadcastStatus.Stopped => "news.stopped", _ => "news.done" }),
            new Phrase("news.sent", ("count", reached.Sent)),
            reached.OutOfReach == 0 ? null : new Phrase("news.out_of_reach", ("count", reached.OutOfReach)),
            reached.Unknown == 0 ? null : new Phrase("news.not_known", ("count", reached.Unknown))))
        {
            Rows = broadcast.Status != BroadcastStatus.Sending ? []
                : new Rows().Row(new Button(new Phrase("button.news_stop"), NewsPanel.Verb, $"{NewsOffer.Stop}.{Buttons.Number(broadcast.Id)}")).ToList(),
        };
    }

    /// <summary>Enough of it to know it by in the log.</summary>
    public static string About(Broadcast broadcast) => LinesThatFit.Shortened(broadcast.Text.ReplaceLineEndings(" "), AboutLength);
}

using ShopBot.Domain.Conversation;
using ShopBot.Domain.Customers;

namespace ShopBot.Domain.News;

/// <summary>The way out that every message of news carries.</summary>
internal static class NoMoreNews
{
    public const string Verb = "nonews";

    public static Step Take(Visit visit) => Step.Stay(visit.Session)
        .Knowing(visit.Customer with { Consents = visit.Customer.Consents.With(ContactChannel.Telegram, Purpose.Offers, isGiven: false, "/news", visit.Now) })
        .Saying(new Phrase("news.no_more"))
        .Toasting(new Phrase("contact.now_no"));
}

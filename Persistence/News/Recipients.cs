using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Customers;
using ShopBot.Persistence.Conversation;

namespace ShopBot.Persistence.News;

/// <summary>Who gets news: customers who said yes to offers in their chat, and did not block the bot. Nobody else, whatever the reason.</summary>
internal static class Recipients
{
    public static async Task<int> Count(ShopBotDb db, int shopId, CancellationToken cancellationToken) =>
        (await Candidates(db, shopId).Select(candidate => candidate.Consents).ToListAsync(cancellationToken)).Count(SaidYes);

    /// <summary>Who said anything at all about being told of something, by chat: whether it was yes is for <see cref="SaidYes"/> to read.</summary>
    public static IQueryable<Candidate> Candidates(ShopBotDb db, int shopId) =>
        from chat in db.Chats
        join customer in db.Customers on new { chat.ShopId, Id = chat.CustomerId } equals new { customer.ShopId, customer.Id }
        where chat.ShopId == shopId && chat.IsReachable && customer.Consents != null
        select new Candidate { ChatId = chat.ChatId, Language = customer.Language, Consents = customer.Consents! };

    public static bool SaidYes(string consents) => SessionJson.ReadConsents(consents).Allow(ContactChannel.Telegram, Purpose.Offers);
}

internal sealed class Candidate
{
    public long ChatId { get; init; }

    public required string Language { get; init; }

    public required string Consents { get; init; }
}

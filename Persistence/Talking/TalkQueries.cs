using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Talking;
using ShopBot.Persistence.Conversation;

namespace ShopBot.Persistence.Talking;

/// <summary>Loads the talks that a batch is about; most batches are about none.</summary>
internal static class TalkQueries
{
    /// <param name="inTalk">Chats that show their talk.</param>
    public static async Task<TalkRows> Load(OpenConnection open, BatchKeys keys, IReadOnlyCollection<long> inTalk, CancellationToken cancellationToken)
    {
        var (shopId, about) = (keys.Shop.Id, keys.Talks);
        if (!about.LookAtThreads && about.Chats.Count + inTalk.Count == 0)
        {
            return new();
        }

        var db = open.Db;
        var messages = await Messages(db, shopId, about, cancellationToken);
        var byTopic = about.Topics.Count == 0 ? [] : await ByTopic(db, shopId, about, cancellationToken);
        var ofTeam = about.Named.Concat(messages.Select(message => message.TalkChatId)).Concat(byTopic).ToHashSet();
        var wanted = ofTeam.Concat(about.Chats).Concat(inTalk).ToHashSet();
        return new()
        {
            Messages = messages,
            Talks = await db.Talks.Where(talk => talk.ShopId == shopId && wanted.Contains(talk.ChatId)).ToDictionaryAsync(talk => talk.ChatId, cancellationToken),
            People = await People(db, shopId, ofTeam, cancellationToken),
        };
    }

    /// <summary>All that are open and have begun with words.</summary>
    public static async Task<FoundTalks> Open(ShopBotDb db, int shopId, CancellationToken cancellationToken)
    {
        var open = await db.Talks.AsNoTracking().Where(talk => talk.ShopId == shopId && talk.IsOpen && talk.LastAt != null)
            .Join(db.Customers, talk => new { talk.ShopId, Id = talk.CustomerId }, customer => new { customer.ShopId, customer.Id }, (talk, customer) => new { Talk = talk, customer.Name })
            .ToListAsync(cancellationToken);
        return new([.. open.OrderBy(one => one.Talk.WaitingSince is null).ThenBy(one => one.Talk.WaitingSince ?? one.Talk.LastAt)
            .Select(one => new FoundTalk(one.Name, one.Talk.WaitingSince, Link(one.Talk)))]);
    }

    /// <summary>Only supergroups have links to their messages.</summary>
    private static string? Link(TalkRow talk) => talk is { TeamChatId: < -1_000_000_000_000 and var chat, CardMessageId: { } card }
        ? string.Create(CultureInfo.InvariantCulture, $"https://t.me/c/{-chat - 1_000_000_000_000}/{(talk.TopicId is { } topic ? $"{topic}/" : string.Empty)}{card}")
        : null;

    private static async Task<List<TalkMessageRow>> Messages(ShopBotDb db, int shopId, TalkKeys about, CancellationToken cancellationToken)
    {
        var messages = new List<TalkMessageRow>();
        if (about.Answered.Count > 0)
        {
            var (chats, ids) = (about.Answered.Select(one => one.ChatId).ToHashSet(), about.Answered.Select(one => one.MessageId).ToHashSet());
            messages.AddRange(await db.TalkMessages.AsNoTracking()
                .Where(row => row.ShopId == shopId && chats.Contains(row.ChatId) && ids.Contains(row.MessageId)).ToListAsync(cancellationToken));
        }

        if (about.Changed.Count > 0)
        {
            // Of what the customer changed, the copies in the thread; of what the staff changed, those in the customer's chat.
            var (chats, ids) = (about.Changed.Select(one => one.ChatId).ToHashSet(), about.Changed.Select(one => (int?)one.MessageId).ToHashSet());
            messages.AddRange(await db.TalkMessages.AsNoTracking()
                .Where(row => row.ShopId == shopId && ids.Contains(row.SourceMessageId)
                    && (row.IsInThread ? chats.Contains(row.TalkChatId)
                        : db.Talks.Any(talk => talk.ShopId == shopId && talk.ChatId == row.TalkChatId && talk.TeamChatId != null && chats.Contains(talk.TeamChatId.Value))))
                .ToListAsync(cancellationToken));
        }

        return messages;
    }

    private static Task<List<long>> ByTopic(ShopBotDb db, int shopId, TalkKeys about, CancellationToken cancellationToken)
    {
        var (chats, ids) = (about.Topics.Select(one => (long?)one.ChatId).ToHashSet(), about.Topics.Select(one => (int?)one.TopicId).ToHashSet());
        return db.Talks.Where(talk => talk.ShopId == shopId && chats.Contains(talk.TeamChatId) && ids.Contains(talk.TopicId))
            .Select(talk => talk.ChatId).ToListAsync(cancellationToken);
    }

    private static async Task<Dictionary<long, TalkPerson>> People(ShopBotDb db, int shopId, HashSet<long> chatIds, CancellationToken cancellationToken)
    {
        var people = chatIds.Count == 0 ? [] : await db.Chats.AsNoTracking().Where(chat => chat.ShopId == shopId && chatIds.Contains(chat.ChatId))
            .Join(
                db.Customers, chat => new { chat.ShopId, Id = chat.CustomerId }, customer => new { customer.ShopId, customer.Id },
                (chat, customer) => new { chat.ChatId, chat.IsReachable, chat.Session, customer.Name, customer.Phone, customer.Language })
            .ToListAsync(cancellationToken);
        return people.ToDictionary(one => one.ChatId, one => new TalkPerson(
            one.Name, one.Phone, one.Language, one.IsReachable, SessionJson.ReadSession(one.Session).Screen == ScreenId.Talk));
    }
}

using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Talking;
using ShopBot.Persistence.Booking;
using ShopBot.Persistence.Customers;
using ShopBot.Persistence.Ordering;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Persistence.Talking;

/// <summary>Where the staff read a talk, and what was passed on there and back.</summary>
public sealed class TalkThreadStore(Database database)
{
    private const int MostListed = 5;

    /// <summary>Null where the customer was erased meanwhile.</summary>
    public async Task<TalkRow?> Find(int shopId, long talkChatId, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        return await db.Talks.AsNoTracking().SingleOrDefaultAsync(talk => talk.ShopId == shopId && talk.ChatId == talkChatId, cancellationToken);
    }

    /// <summary>Who it is that talks, as known now.</summary>
    public async Task<TalkCard?> Card(Shop shop, TalkRow talk, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        var shopId = shop.Id;
        if (await CustomerCards.Load(db, shop, talk.CustomerId, cancellationToken) is not { } card)
        {
            return null;
        }

        var orders = await db.Orders.AsNoTracking().Include(order => order.Lines)
            .Where(order => order.ShopId == shopId && order.CustomerId == card.Id
                && order.Status != OrderStatus.Delivered && order.Status != OrderStatus.Rejected && order.Status != OrderStatus.Cancelled)
            .OrderByDescending(order => order.Id).Take(MostListed).ToListAsync(cancellationToken);
        var bookings = await db.Bookings.AsNoTracking()
            .Where(booking => booking.ShopId == shopId && booking.CustomerId == card.Id
                && (booking.Status == BookingStatus.Requested || booking.Status == BookingStatus.Confirmed || booking.Status == BookingStatus.Seated))
            .OrderBy(booking => booking.From).Take(MostListed).ToListAsync(cancellationToken);
        return new(talk.ToTalk(), card, [.. orders.Select(row => row.ToOrder())], [.. bookings.Select(row => row.ToBooking())]);
    }

    /// <summary>The thread is there: its topic, or its card, or both.</summary>
    public Task<int> Placed(TalkRow talk, long teamChatId, int? topicId, int? cardMessageId, int cardNumber, DateTimeOffset now) => database.Writer.Together(async db =>
    {
        if (cardMessageId is { } card)
        {
            await Note(db, new() { ShopId = talk.ShopId, ChatId = teamChatId, MessageId = card, TalkChatId = talk.ChatId, IsInThread = true, At = now });
        }

        return await db.Talks.Where(row => row.ShopId == talk.ShopId && row.ChatId == talk.ChatId).ExecuteUpdateAsync(
            update => update.SetProperty(row => row.TeamChatId, teamChatId).SetProperty(row => row.TopicId, topicId)
                .SetProperty(row => row.CardMessageId, cardMessageId).SetProperty(row => row.CardNumber, cardNumber));
    });

    /// <summary>A message of a talk is there.</summary>
    /// <param name="passed">What can be answered and changed from now on.</param>
    public Task<int> Sent(OutboxRow row, TalkMessageRow passed) => database.Writer.Together(async db =>
    {
        await Note(db, passed);
        return await db.Outbox.Where(r => r.ShopId == row.ShopId && r.Subject == row.Subject && r.Kind == row.Kind && r.Step == row.Step).ExecuteUpdateAsync(
            update => update.SetProperty(r => r.State, OutboxState.Sent).SetProperty(r => r.MessageId, passed.MessageId)
                .SetProperty(r => r.Error, (string?)null).SetProperty(r => r.Body, string.Empty));
    });

    /// <summary>Its customer was erased after it was read: it is not sent, and not kept.</summary>
    public Task<int> Drop(OutboxRow row) => database.Writer.Together(db => db.Outbox
        .Where(r => r.ShopId == row.ShopId && r.Subject == row.Subject && r.Kind == row.Kind && r.Step == row.Step).ExecuteDeleteAsync());

    /// <summary>What the staff said did not reach the customer: the thread is told, once for each message, unless the customer was erased meanwhile.</summary>
    public Task<int> TellTeam(OutboxRow undelivered, long teamChatId, string body, DateTimeOffset now) => database.Writer.Together(async db =>
    {
        var same = await db.Outbox.Where(row => row.ShopId == undelivered.ShopId && row.Subject == undelivered.Subject && row.Step == undelivered.Step)
            .Select(row => row.Kind).ToListAsync();
        if (!same.Contains(undelivered.Kind) || same.Contains(OutboxKind.TalkToTeam))
        {
            return 0;
        }

        db.Add(new OutboxRow
        {
            ShopId = undelivered.ShopId,
            Subject = undelivered.Subject,
            Kind = OutboxKind.TalkToTeam,
            Step = undelivered.Step,
            ChatId = teamChatId,
            Body = body,
            NextAttemptAt = now,
            CreatedAt = now,
        });
        return await db.SaveChangesAsync();
    });

    /// <summary>Talks in which something may be due, by the index of open ones.</summary>
    public async Task<IReadOnlyList<Talk>> Open(int shopId, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        return [.. (await db.Talks.AsNoTracking().Where(talk => talk.ShopId == shopId && talk.IsOpen).ToListAsync(cancellationToken)).Select(row => row.ToTalk())];
    }

    /// <summary>Telegram gives a number in a chat only once; the demo's, which forgets, gives it again.</summary>
    private static async Task Note(ShopBotDb db, TalkMessageRow message)
    {
        await db.TalkMessages.Where(row => row.ShopId == message.ShopId && row.ChatId == message.ChatId && row.MessageId == message.MessageId).ExecuteDeleteAsync();
        db.Add(message);
        await db.SaveChangesAsync();
    }
}

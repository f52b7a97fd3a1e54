using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.News;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Persistence.News;

/// <summary>What whoever writes news has to know.</summary>
internal static class NewsQueries
{
    public static async Task<AskedNews> Find(ShopBotDb db, int shopId, NewsLook look, CancellationToken cancellationToken)
    {
        var running = await Running(db, shopId).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        var rows = await db.Broadcasts.Where(row => row.ShopId == shopId && (row.Id == look.Id || (row.Status == BroadcastStatus.Draft && row.ChatId == look.ChatId))).ToListAsync(cancellationToken);
        return new(
            look.Id, look.ChatId, rows, running?.ToBroadcast(),
            running is null ? Domain.News.Reached.Nobody : await Reached(db, running, cancellationToken),
            !look.Counts || running is not null ? null : await Recipients.Count(db, shopId, cancellationToken),
            rows.FirstOrDefault(row => row.Id == look.Id) is not { } asked ? null : await Before(db, asked, look.SentSince, cancellationToken));
    }

    /// <summary>What is not at its end, the oldest first.</summary>
    public static IQueryable<BroadcastRow> Running(ShopBotDb db, int shopId) =>
        db.Broadcasts.Where(row => row.ShopId == shopId && row.Status != BroadcastStatus.Draft && row.EndedAt == null).OrderBy(row => row.Id);

    /// <summary>What was counted, and the messages since.</summary>
    public static async Task<Reached> Reached(ShopBotDb db, BroadcastRow broadcast, CancellationToken cancellationToken)
    {
        var counts = await Uncounted(db, broadcast).GroupBy(row => row.State).Select(same => new { State = same.Key, Count = same.Count() })
            .ToDictionaryAsync(same => same.State, same => same.Count, cancellationToken);
        return broadcast.ToReached() + new Reached(counts.GetValueOrDefault(OutboxState.Sent), counts.GetValueOrDefault(OutboxState.Failed), counts.GetValueOrDefault(OutboxState.Unknown));
    }

    /// <summary>Messages of a portion at most, however many went out before.</summary>
    public static IQueryable<OutboxRow> Uncounted(ShopBotDb db, BroadcastRow broadcast)
    {
        var (shopId, subject, counted) = (broadcast.ShopId, OutboxRow.OfNews(broadcast.Id), broadcast.Counted);
        return db.Outbox.Where(row => row.ShopId == shopId && row.Subject == subject && row.Kind == OutboxKind.News && row.Step > counted);
    }

    private static async Task<(DateTimeOffset At, int Count)?> Before(ShopBotDb db, BroadcastRow asked, DateTimeOffset since, CancellationToken cancellationToken) =>
        await db.Broadcasts.AsNoTracking().Where(row => row.ShopId == asked.ShopId && row.Text == asked.Text && row.Sent > 0 && row.EndedAt > since)
            .OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken) is { EndedAt: { } at, Sent: var sent } ? (at, sent) : null;
}

/// <param name="Rows">The broadcast that was asked for and the drafts of the chat, as this batch may change them.</param>
internal sealed record AskedNews(
    long? Id, long ChatId, IReadOnlyList<BroadcastRow> Rows, Broadcast? Running, Reached Reached, int? Recipients, (DateTimeOffset At, int Count)? Before);

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
        return new(
            look.Id is not { } id ? null : await db.Broadcasts.SingleOrDefaultAsync(row => row.ShopId == shopId && row.Id == id, cancellationToken),
            running?.ToBroadcast(),
            running is null ? new(0, 0, 0) : await Reached(db, shopId, running.Id, cancellationToken),
            !look.Counts || running is not null ? null : await Recipients.Count(db, shopId, cancellationToken));
    }

    /// <summary>What is not at its end, the oldest first.</summary>
    public static IQueryable<BroadcastRow> Running(ShopBotDb db, int shopId) =>
        db.Broadcasts.Where(row => row.ShopId == shopId && row.Status != BroadcastStatus.Draft && row.EndedAt == null).OrderBy(row => row.Id);

    public static async Task<Reached> Reached(ShopBotDb db, int shopId, long id, CancellationToken cancellationToken)
    {
        var counts = await Messages(db, shopId, id).GroupBy(row => row.State).Select(same => new { State = same.Key, Count = same.Count() })
            .ToDictionaryAsync(same => same.State, same => same.Count, cancellationToken);
        return new(counts.GetValueOrDefault(OutboxState.Sent), counts.GetValueOrDefault(OutboxState.Failed), counts.GetValueOrDefault(OutboxState.Unknown));
    }

    public static IQueryable<OutboxRow> Messages(ShopBotDb db, int shopId, long id)
    {
        var subject = OutboxRow.OfNews(id);
        return db.Outbox.Where(row => row.ShopId == shopId && row.Subject == subject && row.Kind == OutboxKind.News);
    }
}

/// <param name="Row">The broadcast that was asked for, as this batch may change it.</param>
internal sealed record AskedNews(BroadcastRow? Row, Broadcast? Running, Reached Reached, int? Recipients);

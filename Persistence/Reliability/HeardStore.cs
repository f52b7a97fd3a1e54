using Microsoft.EntityFrameworkCore;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Persistence.Reliability;

/// <summary>Keeps when a shop last heard from Telegram.</summary>
public sealed class HeardStore(Database database)
{
    /// <summary>Null: it never did.</summary>
    public async Task<DateTimeOffset?> Last(int shopId, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        return await db.Heard.Where(row => row.ShopId == shopId).Select(row => (DateTimeOffset?)row.At).SingleOrDefaultAsync(cancellationToken);
    }

    /// <param name="news">Messages that are promised with it, or not at all.</param>
    public Task<int> Keep(int shopId, DateTimeOffset at, IReadOnlyList<OutboxRow> news) => database.Writer.Together(async db =>
    {
        if (await db.Heard.FindAsync(shopId) is { } row)
        {
            row.At = at;
        }
        else
        {
            db.Add(new HeardRow { ShopId = shopId, At = at });
        }

        db.AddRange(news);
        return await db.SaveChangesAsync();
    });
}

using Microsoft.EntityFrameworkCore;

namespace ShopBot.Persistence.Ordering;

/// <summary>Finds orders that the clock has made something due for, by their index alone: it is asked several times a minute.</summary>
public sealed class DueOrders(Database database)
{
    /// <summary>What was missed while the process was stopped is worked off in pieces of this size.</summary>
    private const int MostAtOnce = 200;

    /// <summary>Orders that somebody is to be reminded of, the longest due first.</summary>
    public async Task<IReadOnlyList<long>> Find(int shopId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        return await db.Orders.Where(order => order.ShopId == shopId && order.ChaseAt <= now)
            .OrderBy(order => order.ChaseAt).Select(order => order.Id).Take(MostAtOnce).ToListAsync(cancellationToken);
    }
}

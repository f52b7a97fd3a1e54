using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ShopBot.Persistence.Outbox;

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

    /// <summary>Of these, those whose ticket nobody has seen yet: it still waits for its turn.</summary>
    public async Task<IReadOnlySet<long>> WithoutTicket(int shopId, IReadOnlyCollection<long> orderIds, CancellationToken cancellationToken)
    {
        var subjects = orderIds.Select(id => string.Create(CultureInfo.InvariantCulture, $"order:{id}")).ToList();
        await using var db = database.CreateDbContext();
        var waiting = await db.Outbox.AsNoTracking()
            .Where(row => row.ShopId == shopId && row.Kind == OutboxKind.Ticket && row.State == OutboxState.Pending && subjects.Contains(row.Subject))
            .ToListAsync(cancellationToken);
        var unseen = waiting.Select(row => row.OrderId).OfType<long>().ToHashSet();
        unseen.ExceptWith(await db.Orders.Where(order => order.ShopId == shopId && unseen.Contains(order.Id) && order.TicketMessageId != null)
            .Select(order => order.Id).ToListAsync(cancellationToken));
        return unseen;
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Ordering;

namespace ShopBot.Persistence.Customers;

/// <summary>
/// Who of the team did what stays in the log; what they wrote about the person goes, also where it still waits to be confirmed. Looks at
/// the orders, so it comes before theirs.
/// </summary>
internal static class ErasureOfLog
{
    public static async Task Of(ShopBotDb db, int shopId, long customerId, CancellationToken cancellationToken)
    {
        var cards = await db.Customers.Where(row => row.ShopId == shopId && (row.Id == customerId || row.MergedIntoId == customerId)).Select(row => row.Id).ToListAsync(cancellationToken);
        var abouts = cards.ConvertAll(id => id.ToString(CultureInfo.InvariantCulture));
        await db.Log.Where(row => row.ShopId == shopId && row.What == "label" && abouts.Contains(row.About!))
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.Before, (string?)null).SetProperty(row => row.After, (string?)null), cancellationToken);

        var orders = await db.Orders.Where(row => row.ShopId == shopId && row.CustomerId == customerId)
            .Select(row => new { row.Id, row.CustomerName, row.Refunds }).ToListAsync(cancellationToken);
        var ids = orders.ConvertAll(order => order.Id.ToString(CultureInfo.InvariantCulture));
        await db.Questions.Where(row => row.ShopId == shopId && row.Action == "refund" && ids.Contains(row.Argument!)).ExecuteDeleteAsync(cancellationToken);
        var words = orders.ToLookup(
            order => Order.NumberOf(order.Id).ToString(CultureInfo.InvariantCulture),
            order => (string[])[order.CustomerName, .. order.Refunds is null ? [] : OrderMapping.Reasons(order.Refunds)]);
        var numbers = words.Select(order => order.Key).ToList();
        var acts = await db.Log.Where(row => row.ShopId == shopId && (row.What == "refund" || row.What == "phone_order") && numbers.Contains(row.About!)).ToListAsync(cancellationToken);
        foreach (var act in acts)
        {
            // Numbers begin again after a while: another order's line has other words.
            act.After = LogEntry.Without(act.After, words[act.About!].SelectMany(one => one));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}

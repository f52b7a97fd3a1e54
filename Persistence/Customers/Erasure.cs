using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence.Ordering;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Persistence.Customers;

/// <summary>
/// Takes a person out of the database. Orders and bookings stay, since the shop has to account for them, and name nobody; an empty row
/// keeps the customer's number from being given again. Runs inside its caller's transaction.
/// </summary>
internal static class Erasure
{
    public static async Task Of(ShopBotDb db, int shopId, long customerId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var chats = await Chats(db, shopId, customerId, cancellationToken);
        await Messages(db, shopId, customerId, chats, cancellationToken);
        await ErasureOfLog.Of(db, shopId, customerId, cancellationToken);
        await Orders(db, shopId, customerId, cancellationToken);
        await Bookings(db, shopId, customerId, cancellationToken);
        await db.TalkMessages.Where(row => row.ShopId == shopId && chats.Contains(row.TalkChatId)).ExecuteDeleteAsync(cancellationToken);
        await db.Talks.Where(row => row.ShopId == shopId && (row.CustomerId == customerId || chats.Contains(row.ChatId))).ExecuteDeleteAsync(cancellationToken);
        await db.Waitlist.Where(row => row.ShopId == shopId && row.CustomerId == customerId).ExecuteDeleteAsync(cancellationToken);
        await db.CustomerNotes.Where(row => row.ShopId == shopId && row.CustomerId == customerId).ExecuteDeleteAsync(cancellationToken);
        await db.CustomerLabels.Where(row => row.ShopId == shopId && row.CustomerId == customerId).ExecuteDeleteAsync(cancellationToken);
        await db.ContactPoints.Where(row => row.ShopId == shopId && row.CustomerId == customerId).ExecuteDeleteAsync(cancellationToken);
        await db.Chats.Where(row => row.ShopId == shopId && row.CustomerId == customerId).ExecuteDeleteAsync(cancellationToken);
        await Empty(db.Customers.Where(row => row.ShopId == shopId && row.Id == customerId), erasedAt: now, mergedIntoId: null, cancellationToken);

        // Whoever was merged into them is empty already, and now leads nowhere.
        await db.Customers.Where(row => row.ShopId == shopId && row.MergedIntoId == customerId)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.MergedIntoId, (long?)null).SetProperty(row => row.ErasedAt, now), cancellationToken);
    }

    /// <summary>Leaves nothing of a person but the number.</summary>
    public static Task Empty(IQueryable<CustomerRow> rows, DateTimeOffset? erasedAt, long? mergedIntoId, CancellationToken cancellationToken) =>
        rows.ExecuteUpdateAsync(
            update => update.SetProperty(row => row.Name, string.Empty).SetProperty(row => row.SearchName, (string?)null)
                .SetProperty(row => row.Phone, (string?)null).SetProperty(row => row.Email, (string?)null)
                .SetProperty(row => row.Consents, (string?)null).SetProperty(row => row.Addresses, "[]")
                .SetProperty(row => row.Source, (string?)null).SetProperty(row => row.LastSeenAt, (DateTimeOffset?)null)
                .SetProperty(row => row.ErasedAt, erasedAt).SetProperty(row => row.MergedIntoId, mergedIntoId),
            cancellationToken);

    private static async Task<List<long>> Chats(ShopBotDb db, int shopId, long customerId, CancellationToken cancellationToken)
    {
        var known = await db.Chats.Where(row => row.ShopId == shopId && row.CustomerId == customerId).Select(row => row.ChatId)
            .Union(db.Orders.Where(row => row.ShopId == shopId && row.CustomerId == customerId).Select(row => row.ChatId))
            .Union(db.Bookings.Where(row => row.ShopId == shopId && row.CustomerId == customerId && row.ChatId != null).Select(row => row.ChatId!.Value))
            .ToListAsync(cancellationToken);
        var accounts = await db.ContactPoints
            .Where(row => row.ShopId == shopId && row.CustomerId == customerId && row.Kind == ContactPointRow.Telegram)
            .Select(row => row.Value).ToListAsync(cancellationToken);
        return [.. known.Concat(accounts.Select(value => long.Parse(value, CultureInfo.InvariantCulture))).Where(id => id != 0).Distinct()];
    }

    /// <summary>Sent or not, to them or about them; and updates of theirs that were set aside.</summary>
    private static async Task Messages(ShopBotDb db, int shopId, long customerId, List<long> chats, CancellationToken cancellationToken)
    {
        var orders = await db.Orders.Where(row => row.ShopId == shopId && row.CustomerId == customerId).Select(row => row.Id).ToListAsync(cancellationToken);
        var bookings = await db.Bookings.Where(row => row.ShopId == shopId && row.CustomerId == customerId).Select(row => row.Id).ToListAsync(cancellationToken);
        var subjects = await db.Outbox
            .Where(row => row.ShopId == shopId && (row.Subject.StartsWith("order:") || row.Subject.StartsWith("booking:") || row.Subject.StartsWith("talk:")))
            .Select(row => row.Subject).Distinct().ToListAsync(cancellationToken);
        var (theirOrders, theirBookings) = (orders.ToHashSet(), bookings.ToHashSet());
        var theirs = subjects.Where(subject => OutboxRow.OrderIdIn(subject) is { } order && theirOrders.Contains(order)
            || OutboxRow.BookingIdIn(subject) is { } booking && theirBookings.Contains(booking)
            || OutboxRow.TalkChatIdIn(subject) is { } talk && chats.Contains(talk)).ToList();
        await db.Outbox.Where(row => row.ShopId == shopId && (chats.Contains(row.ChatId) || theirs.Contains(row.Subject)))
            .ExecuteDeleteAsync(cancellationToken);
        foreach (var chat in chats)
        {
            var (inside, last) = ($"\"id\":{chat},", $"\"id\":{chat}}}");
            await db.Quarantine.Where(row => row.ShopId == shopId && (row.Payload.Contains(inside) || row.Payload.Contains(last)))
                .ExecuteDeleteAsync(cancellationToken);
        }
    }

    private static async Task Orders(ShopBotDb db, int shopId, long customerId, CancellationToken cancellationToken)
    {
        var orders = db.Orders.Where(row => row.ShopId == shopId && row.CustomerId == customerId);
        await db.OrderLines.Where(line => line.ShopId == shopId && line.Note != null && orders.Any(order => order.Id == line.OrderId))
            .ExecuteUpdateAsync(update => update.SetProperty(line => line.Note, (string?)null), cancellationToken);
        foreach (var order in await orders.Where(row => row.Refunds != null).ToListAsync(cancellationToken))
        {
            order.Refunds = OrderMapping.WithoutReasons(order.Refunds!);
        }

        await db.SaveChangesAsync(cancellationToken);
        await orders.ExecuteUpdateAsync(
            update => update.SetProperty(row => row.CustomerName, string.Empty).SetProperty(row => row.Phone, (string?)null)
                .SetProperty(row => row.Address, (string?)null).SetProperty(row => row.Comment, (string?)null)
                .SetProperty(row => row.ChatId, Order.NoChat).SetProperty(row => row.StatusMessageId, (int?)null)
                .SetProperty(row => row.Source, (string?)null).SetProperty(row => row.Version, row => row.Version + 1),
            cancellationToken);
    }

    private static Task Bookings(ShopBotDb db, int shopId, long customerId, CancellationToken cancellationToken) =>
        db.Bookings.Where(row => row.ShopId == shopId && row.CustomerId == customerId).ExecuteUpdateAsync(
            update => update.SetProperty(row => row.Name, string.Empty).SetProperty(row => row.Phone, (string?)null)
                .SetProperty(row => row.Email, (string?)null).SetProperty(row => row.Comment, (string?)null)
                .SetProperty(row => row.ChatId, (long?)null).SetProperty(row => row.StatusMessageId, (int?)null)
                .SetProperty(row => row.DeclineReason, (string?)null).SetProperty(row => row.RemindAt, (DateTimeOffset?)null)
                .SetProperty(row => row.Version, row => row.Version + 1),
            cancellationToken);
}

using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Talking;
using ShopBot.Persistence.Booking;
using ShopBot.Persistence.Catalog;
using ShopBot.Persistence.Customers;
using ShopBot.Persistence.Ordering;
using ShopBot.Persistence.Outbox;
using ShopBot.Persistence.Reliability;
using ShopBot.Persistence.Talking;
using ShopBot.Persistence.Team;

namespace ShopBot.Persistence.Conversation;

/// <summary>Loads what a batch of turns may look at.</summary>
public sealed class TurnStore(Database database)
{
    private const int OrdersOfACustomer = 10;

    /// <summary>The kitchen still works on what was due a while ago.</summary>
    private static readonly TimeSpan SlotsLookBack = TimeSpan.FromHours(3);

    public async Task<Batch> Load(BatchKeys keys, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var open = await database.Borrow(cancellationToken);
        try
        {
            var shopId = keys.Shop.Id;
            var processed = keys.IsReplay ? [] : await TurnQueries.Processed(open, keys, cancellationToken);
            var chats = await TurnQueries.Chats(open, shopId, keys.ChatIds, cancellationToken);
            var knownUsers = chats.Count == keys.ChatIds.Count ? [] : await KnownUsers(open.Db, shopId, keys.ChatIds, cancellationToken);
            var sessions = chats.ToDictionary(chat => chat.ChatId, chat => SessionJson.ReadSession(chat.Session));
            var callers = await Callers(open, shopId, [.. sessions.Values.Where(session => session.IsForCaller).Select(session => session.Checkout.Phone).OfType<string>()], cancellationToken);
            var customers = await TurnQueries.Customers(open, shopId, [.. chats.Select(chat => chat.CustomerId).Union(knownUsers.Values).Union(callers.Values)], cancellationToken);
            var screens = sessions.ToDictionary(chat => chat.Key, chat => chat.Value.Screen);
            var lookAtOrders = chats.Where(chat => keys.LookAtOrders?.Contains(chat.ChatId) != false || screens[chat.ChatId].LooksAtOrders()).Select(chat => chat.CustomerId);
            var looksAtCalendar = keys.Shop.TakesBookings && (keys.LooksAtCalendar || screens.Values.Any(screen => screen.LooksAtCalendar()));
            var bookings = await BookingQueries.Load(open, keys, [.. customers.Select(customer => customer.Id)], looksAtCalendar, now, cancellationToken);
            var team = await TeamQueries.Load(open, keys, cancellationToken);
            var orderIds = keys.OrderIds.Union(team.Found.Values.OfType<FoundOrder>().Select(found => found.OrderId)).ToList();
            var (lastOrder, lastCustomer) = await TurnQueries.Last(open, shopId, cancellationToken);
            var rows = new BatchRows
            {
                Processed = processed,
                Chats = chats.ToDictionary(chat => chat.ChatId),
                Sessions = sessions,
                Customers = customers.ToDictionary(customer => customer.Id),
                KnownUsers = knownUsers,
                Callers = callers,
                Orders = await Orders(open, shopId, [.. lookAtOrders.Union(knownUsers.Values)], orderIds, bookings.Bookings.Keys, cancellationToken),
                Stock = await Stock(open, shopId, keys.HasTeam, cancellationToken),
                Talks = await TalkQueries.Load(open, keys, [.. screens.Where(one => one.Value.LooksAtTalk()).Select(one => one.Key)], cancellationToken),
                Team = team,
                SlotsTaken = keys.Shop.Slots.OrdersPerSlot is null ? [] : await TurnQueries.SlotsTaken(open, shopId, now - SlotsLookBack, cancellationToken),
                Bookings = bookings,
                LastOrderId = lastOrder,
                LastCustomerId = lastCustomer,
            };
            return new Batch(open, database, keys, rows, now);
        }
        catch
        {
            await database.Discard(open);
            throw;
        }
    }

    /// <summary>Whether an update's whole effect is committed.</summary>
    public async Task<bool> IsProcessed(int shopId, long botId, long updateId, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        return await db.ProcessedUpdates.AnyAsync(row => row.ShopId == shopId && row.BotId == botId && row.UpdateId == updateId, cancellationToken);
    }

    /// <summary>Forgets updates that Telegram cannot deliver again, what was set aside a month ago, and messages that are done with: they name customers.</summary>
    public Task<int> Sweep(int shopId, DateTimeOffset now) => database.Writer.Together(async db =>
    {
        var before = now - ProcessedUpdateRow.Kept;
        var updates = await db.ProcessedUpdates.Where(row => row.ShopId == shopId && row.At < before).ExecuteDeleteAsync();
        var aside = now - QuarantineRow.Kept;
        updates += await db.Quarantine.Where(row => row.ShopId == shopId && row.At < aside).ExecuteDeleteAsync();
        var forgotten = now - TalkMessageRow.Kept;
        updates += await db.TalkMessages.Where(row => row.ShopId == shopId && row.At < forgotten).ExecuteDeleteAsync();
        return updates + await db.Outbox
            .Where(row => row.ShopId == shopId && row.CreatedAt < before && (row.State == OutboxState.Sent || row.State == OutboxState.Failed || row.State == OutboxState.Unknown))
            .ExecuteDeleteAsync();
    });

    /// <summary>Customers that are known by a Telegram id: they may have come by another channel before they had a chat.</summary>
    private static async Task<Dictionary<long, long>> KnownUsers(
        ShopBotDb db, int shopId, IReadOnlyCollection<long> chatIds, CancellationToken cancellationToken)
    {
        var values = chatIds.Select(ContactPointRow.ValueOf).ToList();
        var points = await db.ContactPoints.AsNoTracking()
            .Where(point => point.ShopId == shopId && point.Kind == ContactPointRow.Telegram && values.Contains(point.Value))
            .ToListAsync(cancellationToken);
        return points.ToDictionary(point => long.Parse(point.Value, System.Globalization.CultureInfo.InvariantCulture), point => point.CustomerId);
    }

    /// <summary>Of several with one number, whoever was known by it first.</summary>
    private static async Task<Dictionary<string, long>> Callers(OpenConnection open, int shopId, List<string> phones, CancellationToken cancellationToken) =>
        phones.Count == 0 ? [] : (await open.Db.ContactPoints.AsNoTracking()
            .Where(point => point.ShopId == shopId && point.Kind == ContactPointRow.Phone && phones.Contains(point.Value))
            .OrderBy(point => point.AddedAt).ThenBy(point => point.CustomerId).ToListAsync(cancellationToken))
            .DistinctBy(point => point.Value).ToDictionary(point => point.Value, point => point.CustomerId);

    private static async Task<Dictionary<long, OrderRow>> Orders(
        OpenConnection open, int shopId, List<long> customerIds, IReadOnlyCollection<long> orderIds, IReadOnlyCollection<long> bookingIds, CancellationToken cancellationToken)
    {
        var wanted = orderIds.ToHashSet();
        wanted.UnionWith(await TurnQueries.OrdersOf(open, shopId, customerIds, OrdersOfACustomer, cancellationToken));
        if (bookingIds.Count > 0)
        {
            wanted.UnionWith(await open.Db.Orders
                .Where(order => order.ShopId == shopId && order.BookingId != null && bookingIds.Contains(order.BookingId.Value))
                .Select(order => order.Id).ToListAsync(cancellationToken));
        }

        return wanted.Count == 0 ? [] : await open.Db.Orders.AsNoTracking().Include(order => order.Lines)
            .Where(order => order.ShopId == shopId && wanted.Contains(order.Id))
            .ToDictionaryAsync(order => order.Id, cancellationToken);
    }

    private static async Task<Dictionary<string, ProductRow>> Stock(OpenConnection open, int shopId, bool all, CancellationToken cancellationToken) =>
        !all && !await TurnQueries.CountsStock(open, shopId, cancellationToken) ? [] : await open.Db.Products
            .Where(product => product.ShopId == shopId && (all || product.StockLeft != null || product.SoldOut))
            .ToDictionaryAsync(product => product.Id, cancellationToken);
}

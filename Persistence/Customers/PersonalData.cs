using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Customers;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Talking;
using ShopBot.Persistence.Booking;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Ordering;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Persistence.Customers;

/// <summary>Everything that is stored about one customer.</summary>
/// <param name="Orders">Oldest first, as bookings.</param>
/// <param name="Talks">With the staff, by chat; what was said in them is not stored.</param>
/// <param name="Sessions">Where each of their chats stands.</param>
/// <param name="Messages">Promised to them and not forgotten yet, oldest first.</param>
public sealed record PersonalData(
    CustomerCard Card, IReadOnlyList<Order> Orders, IReadOnlyList<Domain.Booking.Booking> Bookings, IReadOnlyList<Waiting> Waitlist, IReadOnlyList<Talk> Talks,
    IReadOnlyList<(long ChatId, Session Session)> Sessions, IReadOnlyList<OutboxRow> Messages)
{
    /// <summary>Null where there is no such customer.</summary>
    public static async Task<PersonalData?> Load(Database database, Shop shop, long customerId, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        if (await CustomerCards.Load(db, shop, customerId, cancellationToken) is not { } card)
        {
            return null;
        }

        var (shopId, id) = (shop.Id, card.Id);
        var orders = await db.Orders.AsNoTracking().Include(row => row.Lines).Where(row => row.ShopId == shopId && row.CustomerId == id)
            .OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var bookings = await db.Bookings.AsNoTracking().Where(row => row.ShopId == shopId && row.CustomerId == id)
            .OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var waitlist = await db.Waitlist.AsNoTracking().Where(row => row.ShopId == shopId && row.CustomerId == id)
            .OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var chats = await db.Chats.AsNoTracking().Where(row => row.ShopId == shopId && row.CustomerId == id).ToListAsync(cancellationToken);
        var chatIds = chats.Select(chat => chat.ChatId).ToList();
        var messages = await db.Outbox.AsNoTracking().Where(row => row.ShopId == shopId && chatIds.Contains(row.ChatId))
            .OrderBy(row => row.CreatedAt).ToListAsync(cancellationToken);
        var talks = await db.Talks.AsNoTracking().Where(row => row.ShopId == shopId && row.CustomerId == id).ToListAsync(cancellationToken);
        return new(
            card, [.. orders.Select(row => row.ToOrder())], [.. bookings.Select(row => row.ToBooking())], [.. waitlist.Select(WaitingMapping.ToWaiting)], [.. talks.Select(row => row.ToTalk())],
            [.. chats.Select(chat => (chat.ChatId, SessionJson.ReadSession(chat.Session)))], messages);
    }
}

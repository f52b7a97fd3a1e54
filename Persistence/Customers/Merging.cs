using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Customers;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence.Conversation;

namespace ShopBot.Persistence.Customers;

/// <summary>Two cards that turn out to be one person become one; or a card is erased, as its owner asked by another way than the bot.</summary>
public static class Merging
{
    /// <summary>
    /// Moves everything of one customer to another, within the caller's transaction: chats, ways to reach them, orders, bookings, notes, labels.
    /// What the kept one lacks is taken over; where both spoke about being told of something, a no stands. The other's number leads to the kept one.
    /// </summary>
    /// <returns>False where one of them is not there, or they are the same.</returns>
    public static async Task<bool> Merge(ShopBotDb db, int shopId, long keptId, long goneId)
    {
        if (await CustomerCards.Find(db, shopId, keptId, default) is not { } kept || await CustomerCards.Find(db, shopId, goneId, default) is not { } gone || kept.Id == gone.Id)
        {
            return false;
        }

        await Move(db, shopId, gone.Id, kept.Id);
        await TakeOver(db, kept, gone);
        await Erasure.Empty(db.Customers.Where(row => row.ShopId == shopId && row.Id == gone.Id), erasedAt: null, mergedIntoId: kept.Id, default);
        return true;
    }

    /// <summary>Erases a customer who asked for it by another way than the bot. The chat is not told.</summary>
    /// <returns>False where there is no such customer.</returns>
    public static async Task<bool> Forget(ShopBotDb db, int shopId, long customerId, DateTimeOffset now)
    {
        if (await CustomerCards.Find(db, shopId, customerId, default) is not { } customer)
        {
            return false;
        }

        await Erasure.Of(db, shopId, customer.Id, now, default);
        return true;
    }

    private static async Task Move(ShopBotDb db, int shopId, long from, long to)
    {
        // A turn that was loaded before and saves after this is decided anew: its chat's version moved on.
        await db.Chats.Where(row => row.ShopId == shopId && row.CustomerId == from)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.CustomerId, to).SetProperty(row => row.Version, row => row.Version + 1));
        await db.Orders.Where(row => row.ShopId == shopId && row.CustomerId == from).ExecuteUpdateAsync(update => update.SetProperty(row => row.CustomerId, to));
        await db.Bookings.Where(row => row.ShopId == shopId && row.CustomerId == from).ExecuteUpdateAsync(update => update.SetProperty(row => row.CustomerId, to));
        await db.Waitlist.Where(row => row.ShopId == shopId && row.CustomerId == from).ExecuteUpdateAsync(update => update.SetProperty(row => row.CustomerId, to));
        await db.Talks.Where(row => row.ShopId == shopId && row.CustomerId == from).ExecuteUpdateAsync(update => update.SetProperty(row => row.CustomerId, to));
        await db.CustomerNotes.Where(row => row.ShopId == shopId && row.CustomerId == from).ExecuteUpdateAsync(update => update.SetProperty(row => row.CustomerId, to));
        await db.CustomerLabels
            .Where(row => row.ShopId == shopId && row.CustomerId == from
                && !db.CustomerLabels.Any(other => other.ShopId == shopId && other.CustomerId == to && other.Label == row.Label))
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.CustomerId, to));
        await db.CustomerLabels.Where(row => row.ShopId == shopId && row.CustomerId == from).ExecuteDeleteAsync();
        await db.ContactPoints
            .Where(row => row.ShopId == shopId && row.CustomerId == from
                && !db.ContactPoints.Any(other => other.ShopId == shopId && other.CustomerId == to && other.Kind == row.Kind && other.Value == row.Value))
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.CustomerId, to));
        await db.ContactPoints.Where(row => row.ShopId == shopId && row.CustomerId == from).ExecuteDeleteAsync();
        await db.Customers.Where(row => row.ShopId == shopId && row.MergedIntoId == from).ExecuteUpdateAsync(update => update.SetProperty(row => row.MergedIntoId, to));
    }

    private static Task TakeOver(ShopBotDb db, CustomerRow kept, CustomerRow gone)
    {
        var consents = Consents.Merge(Read(kept.Consents), Read(gone.Consents));
        var addresses = SessionJson.ReadAddresses(kept.Addresses).Concat(SessionJson.ReadAddresses(gone.Addresses)).DistinctBy(address => address.Text);
        var first = kept.FirstSeenAt <= gone.FirstSeenAt ? kept : gone;
        var (phone, email) = (kept.Phone ?? gone.Phone, kept.Email ?? gone.Email);
        var source = first.Source ?? kept.Source ?? gone.Source;
        var lastSeenAt = kept.LastSeenAt > gone.LastSeenAt || gone.LastSeenAt is null ? kept.LastSeenAt : gone.LastSeenAt;
        var written = consents.Count == 0 ? null : SessionJson.Write(consents);
        var places = SessionJson.Write((IReadOnlyList<DeliveryAddress>)[.. addresses.Take(Customer.AddressesKept)]);
        return db.Customers.Where(row => row.ShopId == kept.ShopId && row.Id == kept.Id).ExecuteUpdateAsync(
            update => update.SetProperty(row => row.Phone, phone).SetProperty(row => row.Email, email)
                .SetProperty(row => row.Consents, written).SetProperty(row => row.Addresses, places)
                .SetProperty(row => row.Source, source).SetProperty(row => row.FirstSeenAt, first.FirstSeenAt)
                .SetProperty(row => row.LastSeenAt, lastSeenAt));
    }

    private static IReadOnlyList<Consent> Read(string? consents) => consents is null ? [] : SessionJson.ReadConsents(consents);
}

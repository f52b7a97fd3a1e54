using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Persistence.Conversation;

namespace ShopBot.Persistence.Booking;

/// <summary>Loads what a batch may look at of the bookings, with a few set-based queries.</summary>
internal static class BookingQueries
{
    private static readonly BookingStatus[] Open = [BookingStatus.Held, BookingStatus.Requested, BookingStatus.Confirmed, BookingStatus.Seated];

    /// <summary>A day sheet and a calendar show today from its begin, wherever the shop is.</summary>
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(2);

    public static async Task<BookingRows> Load(
        OpenConnection open, BatchKeys keys, IReadOnlyCollection<long> customerIds, bool looksAtCalendar, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!keys.Shop.TakesBookings)
        {
            return new();
        }

        var shopId = keys.Shop.Id;
        var since = now - LookBack;
        var last = await TurnQueries.LastOfBookings(open, shopId, cancellationToken);
        var taken = looksAtCalendar ? await Taken(open.Db, shopId, since, now, cancellationToken) : null;
        var guests = await TurnQueries.Guests(open, shopId, customerIds, cancellationToken);
        if (guests.Count == 0 && !keys.AsksForBookings)
        {
            // Most who order have never booked.
            return new() { Taken = taken, LastBookingId = last.Booking, LastBlockId = last.Block, LastWaitingId = last.Waiting };
        }

        var db = open.Db;
        var ordered = keys.OrderIds.Count == 0 ? [] : await db.Orders
            .Where(order => order.ShopId == shopId && keys.OrderIds.Contains(order.Id) && order.BookingId != null)
            .Select(order => order.BookingId!.Value).ToListAsync(cancellationToken);
        var bookings = await db.Bookings
            .Where(booking => booking.ShopId == shopId
                && ((booking.CustomerId != null && guests.Contains(booking.CustomerId.Value) && booking.ClaimedTo > since)
                    || keys.BookingIds.Contains(booking.Id)
                    || ordered.Contains(booking.Id)
                    || keys.BookingDays.Contains(booking.Day)
                    || ((booking.Status == BookingStatus.Held || (booking.Status == BookingStatus.Seated && booking.Name == "")) && booking.TicketMessageId != null && keys.TicketMessageIds.Contains(booking.TicketMessageId.Value))))
            .ToDictionaryAsync(booking => booking.Id, cancellationToken);
        foreach (var day in keys.Shop.RoomBooking is null ? [] : keys.BookingDays)
        {
            var (begin, end) = (WallClock.Begin(keys.Shop.Zone, day.ToDateTime(default)), WallClock.Begin(keys.Shop.Zone, day.AddDays(1).ToDateTime(default)));
            await foreach (var stay in db.Bookings
                .Where(booking => booking.ShopId == shopId && booking.Kind == BookingKind.Room && booking.From < end && booking.ClaimedTo >= begin)
                .AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                bookings.TryAdd(stay.Id, stay);
            }
        }

        var line = await db.Waitlist
            .Where(waiting => waiting.ShopId == shopId && (keys.WholeWaitlist || guests.Contains(waiting.CustomerId)))
            .ToDictionaryAsync(waiting => waiting.Id, cancellationToken);
        return new()
        {
            Bookings = bookings,
            Taken = taken,
            Histories = await Histories(db, shopId,
            [
                .. guests, .. bookings.Values.Select(booking => booking.CustomerId).OfType<long>(), .. line.Values.Select(waiting => waiting.CustomerId),
            ], cancellationToken),
            Waitlist = line,
            LastBookingId = last.Booking,
            LastBlockId = last.Block,
            LastWaitingId = last.Waiting,
        };
    }

    private static async Task<Dictionary<long, Occupancy>> Taken(
        ShopBotDb db, int shopId, DateTimeOffset since, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var bookings = await db.Bookings.AsNoTracking()
            .Where(booking => booking.ShopId == shopId && Open.Contains(booking.Status) && booking.ClaimedTo > since
                && (booking.HeldUntil == null || booking.HeldUntil > now))
            .Select(booking => new { booking.Id, booking.Resources, booking.From, booking.ClaimedTo, booking.Party })
            .ToListAsync(cancellationToken);
        var taken = bookings.ToDictionary(
            booking => booking.Id,
            booking => new Occupancy(
                [.. BookingMapping.ResourcesOf(booking.Resources).Select(resource => new Claim(resource, booking.From, booking.ClaimedTo, booking.Id))],
                [new(booking.From, booking.Party, booking.Id)]));
        await foreach (var block in db.Blocks.AsNoTracking().Where(block => block.ShopId == shopId && block.To > since).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            taken.Add(-block.Id, new([new Claim(block.ResourceId, block.From, block.To, -block.Id)], []));
        }

        return taken;
    }

    private static async Task<Dictionary<long, GuestHistory>> Histories(
        ShopBotDb db, int shopId, HashSet<long> customerIds, CancellationToken cancellationToken)
    {
        var counts = await db.Bookings
            .Where(booking => booking.ShopId == shopId && booking.CustomerId != null && customerIds.Contains(booking.CustomerId.Value)
                && (booking.Status == BookingStatus.Left || booking.Status == BookingStatus.Seated || booking.Status == BookingStatus.NoShow))
            .GroupBy(booking => new { CustomerId = booking.CustomerId!.Value, IsNoShow = booking.Status == BookingStatus.NoShow })
            .Select(group => new { group.Key.CustomerId, group.Key.IsNoShow, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return counts.GroupBy(count => count.CustomerId).ToDictionary(
            customer => customer.Key,
            customer => new GuestHistory(
                customer.Where(count => !count.IsNoShow).Sum(count => count.Count),
                customer.Where(count => count.IsNoShow).Sum(count => count.Count)));
    }
}

using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Customers;
using ShopBot.Persistence.Conversation;

namespace ShopBot.Persistence.Booking;

/// <param name="BookingIds">Something may be due for them; those that are on offer included.</param>
/// <param name="SomebodyWaits">For a table on a full day.</param>
public sealed record DueNow(IReadOnlyList<long> BookingIds, bool SomebodyWaits)
{
    public bool IsNothing => BookingIds.Count == 0 && !SomebodyWaits;
}

/// <summary>Finds what the clock has made due, by indexes alone: it is asked several times a minute.</summary>
public sealed class DueBookings(Database database)
{
    /// <summary>What was missed while the process was stopped is worked off in pieces of this size.</summary>
    private const int MostAtOnce = 200;

    /// <summary>Of these customers, those who do not want to be reminded.</summary>
    public async Task<IReadOnlySet<long>> NotToRemind(int shopId, IReadOnlyCollection<long> customerIds, CancellationToken cancellationToken)
    {
        if (customerIds.Count == 0)
        {
            return new HashSet<long>();
        }

        await using var db = database.CreateDbContext();
        var said = await db.Customers.Where(row => row.ShopId == shopId && customerIds.Contains(row.Id) && row.Consents != null)
            .Select(row => new { row.Id, row.Consents }).ToListAsync(cancellationToken);
        return said.Where(row => !SessionJson.ReadConsents(row.Consents!).Allow(ContactChannel.Telegram, Purpose.Reminders))
            .Select(row => row.Id).ToHashSet();
    }

    public async Task<DueNow> Find(int shopId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        var ofShop = db.Bookings.Where(booking => booking.ShopId == shopId);
        var holds = await ofShop.Where(booking => booking.Status == BookingStatus.Held && booking.HeldUntil <= now)
            .Select(booking => booking.Id).Take(MostAtOnce).ToListAsync(cancellationToken);
        var requests = await ofShop.Where(booking => booking.Status == BookingStatus.Requested && booking.From <= now)
            .Select(booking => booking.Id).Take(MostAtOnce).ToListAsync(cancellationToken);
        var reminders = await ofShop.Where(booking => booking.RemindAt <= now)
            .OrderBy(booking => booking.RemindAt).Select(booking => booking.Id).Take(MostAtOnce).ToListAsync(cancellationToken);
        var line = await db.Waitlist.Where(waiting => waiting.ShopId == shopId).Select(waiting => waiting.OfferedBookingId).ToListAsync(cancellationToken);
        return new([.. holds.Concat(requests).Concat(reminders).Concat(line.OfType<long>()).Distinct()], line.Count > 0);
    }
}

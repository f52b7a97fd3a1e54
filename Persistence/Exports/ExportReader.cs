using Microsoft.EntityFrameworkCore;
using ShopBot.Domain;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Customers;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Booking;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Customers;
using ShopBot.Persistence.Ordering;

namespace ShopBot.Persistence.Exports;

/// <summary>A customer as a row of an export: what they ordered and booked is of the period.</summary>
public sealed record ExportedCustomer(
    long Id, string Name, string Language, IReadOnlyList<ContactPoint> ContactPoints, IReadOnlyList<Consent> Consents, string? Source,
    DateTimeOffset FirstSeenAt, DateTimeOffset LastSeenAt, int Orders, Money Spent, int Bookings, int NoShows, IReadOnlyList<string> Labels, IReadOnlyList<string> Notes);

/// <summary>Reads what a shop exports, a piece at a time: a table may be longer than the memory. All tables show the same moment.</summary>
public sealed class ExportReader : IDisposable
{
    private const int AtOnce = 500;

    private readonly Shop _shop;
    private readonly Snapshot _snapshot;
    private readonly List<string> _team;

    private ExportReader(Shop shop, Snapshot snapshot)
    {
        (_shop, _snapshot) = (shop, snapshot);
        _team = [.. shop.AllOwners().Concat(shop.Staff).Concat((shop.Members ?? []).Where(member => member.Role != Role.None).Select(member => member.UserId)).Distinct().Select(ContactPointRow.ValueOf)];
    }

    private ShopBotDb Db => _snapshot.Db;

    /// <summary>All that it reads is as it is now.</summary>
    public static async Task<ExportReader> Open(Database database, Shop shop, CancellationToken cancellationToken) =>
        new(shop, await database.OpenSnapshot(cancellationToken));

    /// <summary>Placed in the period, the oldest first, whatever became of them.</summary>
    public IEnumerable<Order> Orders(DateTimeOffset from, DateTimeOffset to)
    {
        for (var last = 0L; ;)
        {
            var after = last;
            var page = Db.Orders.Include(row => row.Lines)
                .Where(row => row.ShopId == _shop.Id && row.Id > after && row.PlacedAt >= from && row.PlacedAt < to)
                .OrderBy(row => row.Id).Take(AtOnce).ToList();
            foreach (var row in page)
            {
                yield return row.ToOrder();
            }

            if (page.Count < AtOnce)
            {
                yield break;
            }

            last = page[^1].Id;
        }
    }

    /// <summary>Of days of the period, in the order in which they were made; what was only held while somebody chose is none.</summary>
    public IEnumerable<Domain.Booking.Booking> Bookings(DateOnly from, DateOnly to)
    {
        for (var last = 0L; ;)
        {
            var after = last;
            var page = Db.Bookings
                .Where(row => row.ShopId == _shop.Id && row.Id > after && row.Day >= from && row.Day <= to && row.Status != BookingStatus.Held)
                .OrderBy(row => row.Id).Take(AtOnce).ToList();
            foreach (var row in page)
            {
                yield return row.ToBooking();
            }

            if (page.Count < AtOnce)
            {
                yield break;
            }

            last = page[^1].Id;
        }
    }

    /// <summary>Who was there in the period: first seen before its end, and last seen after its begin. The team is no customer until it orders or books.</summary>
    public IEnumerable<ExportedCustomer> Customers(DateTimeOffset from, DateTimeOffset to)
    {
        for (var last = 0L; ;)
        {
            var after = last;
            var page = Db.Customers
                .Where(row => row.ShopId == _shop.Id && row.Id > after && row.MergedIntoId == null && row.ErasedAt == null
                    && row.FirstSeenAt < to && (row.LastSeenAt ?? row.FirstSeenAt) >= from)
                .OrderBy(row => row.Id).Take(AtOnce).ToList();
            foreach (var customer in With(WithoutTeam(page), from, to))
            {
                yield return customer;
            }

            if (page.Count < AtOnce)
            {
                yield break;
            }

            last = page[^1].Id;
        }
    }

    public void Dispose() => _snapshot.Dispose();

    private List<CustomerRow> WithoutTeam(List<CustomerRow> page)
    {
        var ids = page.Select(row => row.Id).ToList();
        var members = Db.ContactPoints
            .Where(point => point.ShopId == _shop.Id && point.Kind == ContactPointRow.Telegram && _team.Contains(point.Value) && ids.Contains(point.CustomerId)
                && !Db.Orders.Any(order => order.ShopId == _shop.Id && order.CustomerId == point.CustomerId)
                && !Db.Bookings.Any(booking => booking.ShopId == _shop.Id && booking.CustomerId == point.CustomerId))
            .Select(point => point.CustomerId).ToHashSet();
        return [.. page.Where(row => !members.Contains(row.Id))];
    }

    private IEnumerable<ExportedCustomer> With(List<CustomerRow> page, DateTimeOffset from, DateTimeOffset to)
    {
        var ids = page.Select(row => row.Id).ToList();
        var points = Db.ContactPoints.Where(row => row.ShopId == _shop.Id && ids.Contains(row.CustomerId)).OrderBy(row => row.AddedAt).ToLookup(row => row.CustomerId);
        var labels = Db.CustomerLabels.Where(row => row.ShopId == _shop.Id && ids.Contains(row.CustomerId)).OrderBy(row => row.Label).ToLookup(row => row.CustomerId, row => row.Label);
        var notes = Db.CustomerNotes.Where(row => row.ShopId == _shop.Id && ids.Contains(row.CustomerId)).OrderBy(row => row.Id).ToLookup(row => row.CustomerId, row => row.Text);
        var orders = Db.Orders
            .Where(row => row.ShopId == _shop.Id && ids.Contains(row.CustomerId) && row.PlacedAt >= from && row.PlacedAt < to && row.Currency == _shop.Currency.Code
                && row.Status != OrderStatus.Rejected && row.Status != OrderStatus.Cancelled)
            .GroupBy(row => row.CustomerId).Select(group => new { Id = group.Key, Count = group.Count(), Total = group.Sum(row => row.Total - row.Refunded) })
            .ToDictionary(group => group.Id);
        var bookings = Db.Bookings
            .Where(row => row.ShopId == _shop.Id && row.CustomerId != null && ids.Contains(row.CustomerId.Value) && row.From >= from && row.From < to
                && (row.Status == BookingStatus.Confirmed || row.Status == BookingStatus.Seated || row.Status == BookingStatus.Left || row.Status == BookingStatus.NoShow))
            .Select(row => new { row.CustomerId, row.Status }).ToLookup(row => row.CustomerId!.Value, row => row.Status);
        foreach (var row in page)
        {
            var ordered = orders.GetValueOrDefault(row.Id);
            yield return new(
                row.Id, row.Name, row.Language, [.. points[row.Id].Select(CustomerCards.ToPoint)],
                row.Consents is null ? [] : SessionJson.ReadConsents(row.Consents), row.Source, row.FirstSeenAt, row.LastSeenAt ?? row.FirstSeenAt,
                ordered?.Count ?? 0, new Money(ordered?.Total ?? 0, _shop.Currency),
                bookings[row.Id].Count(), bookings[row.Id].Count(status => status == BookingStatus.NoShow), [.. labels[row.Id]], [.. notes[row.Id]]);
        }
    }
}

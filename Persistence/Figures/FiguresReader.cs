using Microsoft.EntityFrameworkCore;
using ShopBot.Domain;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Figures;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence.Ordering;

namespace ShopBot.Persistence.Figures;

/// <summary>Counts in the database what happened in a period: a few questions that an index answers, however many orders there are beside it.</summary>
public sealed class FiguresReader(ShopBotDb db, Shop shop)
{
    /// <summary>Links can be made up by anybody; these are counted, the ones with most orders first.</summary>
    private const int MostSources = 100;

    private readonly string _currency = shop.Currency.Code;

    public static async Task<FoundFigures> Both(ShopBotDb db, Shop shop, FiguresPeriod period, CancellationToken cancellationToken)
    {
        var reader = new FiguresReader(db, shop);
        return new(period, await reader.Of(period, cancellationToken), await reader.Of(period.Before(shop), cancellationToken));
    }

    private async Task<ShopFigures> Of(FiguresPeriod period, CancellationToken cancellationToken)
    {
        var all = Placed(period);
        var good = all.Where(order => order.Status != OrderStatus.Rejected && order.Status != OrderStatus.Cancelled);
        var ways = await all.GroupBy(order => new { order.Status, order.Way })
            .Select(group => new { group.Key.Status, group.Key.Way, Count = group.Count(), Total = group.Sum(order => order.Total - order.Refunded) }).ToListAsync(cancellationToken);
        var kept = ways.Where(group => group.Status is not (OrderStatus.Rejected or OrderStatus.Cancelled)).ToList();
        var sources = await good.Where(order => order.Source != null).GroupBy(order => order.Source!)
            .Select(group => new { Source = group.Key, Count = group.Count(), Total = group.Sum(order => order.Total - order.Refunded) })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Source).Take(MostSources).ToListAsync(cancellationToken);
        var (bookings, questions) = (await Bookings(period, cancellationToken), new FiguresQuestions(db, shop, period));
        var (newCustomers, returning) = await questions.Customers(cancellationToken);
        var stays = bookings.Where(group => group is { Kind: BookingKind.Room, Status: not BookingStatus.NoShow }).ToList();
        return new()
        {
            Orders = Tally(kept.Sum(group => group.Count), kept.Sum(group => group.Total)),
            Rejected = ways.Where(group => group.Status == OrderStatus.Rejected).Sum(group => group.Count),
            Cancelled = ways.Where(group => group.Status == OrderStatus.Cancelled).Sum(group => group.Count),
            Ways = [.. kept.GroupBy(group => group.Way).OrderBy(group => group.Key).Select(group => (group.Key, Tally(group.Sum(one => one.Count), group.Sum(one => one.Total))))],
            Sources = [.. sources.Select(group => (group.Source, Tally(group.Count, group.Total)))],
            Hours = await questions.Hours(cancellationToken),
            Products = await Products(good, cancellationToken),
            MinutesToReady = await questions.MinutesToReady(cancellationToken),
            Tables = bookings.Where(group => group is { Kind: BookingKind.Table, Status: not BookingStatus.NoShow }).Sum(group => group.Count),
            Stays = Tally(stays.Sum(group => group.Count), stays.Sum(group => group.Total)),
            Guests = bookings.Where(group => group.Status != BookingStatus.NoShow).Sum(group => group.Guests),
            NoShows = bookings.Where(group => group.Status == BookingStatus.NoShow).Sum(group => group.Count),
            NewCustomers = newCustomers,
            ReturningCustomers = returning,
        };
    }

    private IQueryable<OrderRow> Placed(FiguresPeriod period) => db.Orders.Where(
        order => order.ShopId == shop.Id && order.PlacedAt >= period.From && order.PlacedAt < period.To && order.Currency == _currency);

    private async Task<IReadOnlyList<(string ProductId, LocalText Name, Tally Tally)>> Products(IQueryable<OrderRow> orders, CancellationToken cancellationToken)
    {
        var groups = await orders.SelectMany(order => order.Lines).GroupBy(line => line.ProductId)
            .Select(group => new { Id = group.Key, Name = group.Max(line => line.Name)!, Pieces = group.Sum(line => line.Quantity), Total = group.Sum(line => line.Total) })
            .OrderByDescending(group => group.Pieces).ThenByDescending(group => group.Total).ThenBy(group => group.Id).ToListAsync(cancellationToken);

        // What is on the menu is called as it is called now.
        return [.. groups.Select(group => (group.Id, shop.Menu.Product(group.Id)?.Name ?? OrderMapping.ReadName(group.Name), Tally(group.Pieces, group.Total)))];
    }

    private Task<List<BookingTally>> Bookings(FiguresPeriod period, CancellationToken cancellationToken) => db.Bookings
        .Where(booking => booking.ShopId == shop.Id && booking.Day >= period.First && booking.Day <= period.Last && booking.From < period.To
            && (booking.Status == BookingStatus.Confirmed || booking.Status == BookingStatus.Seated || booking.Status == BookingStatus.Left || booking.Status == BookingStatus.NoShow))
        .GroupBy(booking => new { booking.Kind, booking.Status })
        .Select(group => new BookingTally(
            group.Key.Kind, group.Key.Status, group.Count(), group.Sum(booking => booking.Party), group.Sum(booking => booking.Currency == _currency ? booking.StayTotal ?? 0 : 0)))
        .ToListAsync(cancellationToken);

    private Tally Tally(int count, long total) => new(count, new Money(total, shop.Currency));

    private sealed record BookingTally(BookingKind Kind, BookingStatus Status, int Count, int Guests, long Total);
}

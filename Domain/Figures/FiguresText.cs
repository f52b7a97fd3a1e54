using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Figures;

/// <summary>Figures in short lines: read on a phone, between two guests.</summary>
internal static class FiguresText
{
    private const int SourcesShown = 5, BestShown = 5, WorstShown = 3;

    /// <summary>The longest bar of the hours, in blocks.</summary>
    private const int LongestBar = 12;

    public static Phrase Say(FoundFigures found, Desk desk)
    {
        var (now, before, shop) = (found.Now, found.Before.HasTrade ? found.Before : null, desk.Shop);
        return Phrase.Lines(
        [
            Title(found.Period, desk.Today),
            Against(found, desk),
            Phrase.Blank,
            Line("stats.orders", now.Orders.Count, before?.Orders.Count),
            Line("stats.takings", now.Orders.Total, before?.Orders.Total),
            now.Average is { } average ? Line("stats.average", average, before?.Average) : null,
            now.MinutesToReady is { } minutes ? Line("stats.ready", Minutes(minutes)!, Minutes(before?.MinutesToReady), Trend(minutes, before?.MinutesToReady ?? 0)) : null,
            now.Rejected + (before?.Rejected ?? 0) == 0 ? null : Line("stats.rejected", now.Rejected, before?.Rejected),
            now.Cancelled + (before?.Cancelled ?? 0) == 0 ? null : Line("stats.cancelled", now.Cancelled, before?.Cancelled),
            .. Bookings(now, before, shop),
            Line("stats.new", now.NewCustomers, before?.NewCustomers),
            Line("stats.returning", now.ReturningCustomers, before?.ReturningCustomers),
            .. Part(null, now.Ways.Count < 2 ? [] : now.Ways.Select(way => Tallied(WayText.Name(shop, way.Way), way.Tally))),
            .. Part("stats.sources", now.Sources.Take(SourcesShown).Select(source => Tallied(Phrase.Verbatim(source.Source), source.Tally))),
            .. Part("stats.hours", Hours(now)),
            .. Part("stats.best", now.Products.Take(BestShown).Select(product => Tallied(Phrase.Verbatim(product.Name), product.Tally))),
            .. Part("stats.worst", Worst(now, shop)),
        ]);
    }

    /// <summary>Which days, and until when.</summary>
    public static Phrase Title(FiguresPeriod period, DateOnly today) => new("stats.title", ("days", Days(period, today)));

    /// <summary>What it is compared with; or that there is nothing to compare with, since nobody ordered or booked then.</summary>
    public static Phrase Against(FoundFigures found, Desk desk) =>
        new(found.Before.HasTrade ? "stats.against" : "stats.against_nothing", ("days", Days(found.Period.Before(desk.Shop), desk.Today)));

    private static Phrase Days(FiguresPeriod period, DateOnly today)
    {
        var days = period.First < period.Last ? new Phrase("stats.days", ("from", Day(period.First, today)), ("to", Day(period.Last, today)))
            : period.First == today ? new Phrase("stats.today")
            : period.First.Year == today.Year ? new Phrase("stats.day", ("date", period.First))
            : Day(period.First, today);
        return period.Until is { } time ? new Phrase("stats.until", ("days", days), ("time", time)) : days;
    }

    private static Phrase Day(DateOnly day, DateOnly today) =>
        day.Year == today.Year ? new("stats.day_of", ("date", day)) : new("stats.day_of_year", ("date", day), ("year", day.Year));

    private static IEnumerable<Phrase?> Bookings(ShopFigures now, ShopFigures? before, Shop shop) =>
    [
        shop.TableBooking is null ? null : Line("stats.tables", now.Tables, before?.Tables),
        shop.RoomBooking is null ? null : Line("stats.stays", now.Stays.Count, before?.Stays.Count),
        shop.RoomBooking is null ? null : Line("stats.stay_takings", now.Stays.Total, before?.Stays.Total),
        shop.TakesBookings ? Line("stats.guests", now.Guests, before?.Guests) : null,
        shop.TakesBookings ? Line("stats.no_shows", now.NoShows, before?.NoShows) : null,
    ];

    /// <summary>The hours of all days together, from the first with an order to the last.</summary>
    private static IEnumerable<Phrase> Hours(ShopFigures figures)
    {
        var orders = figures.Hours.ToLookup(hour => hour.Hour, hour => hour.Tally.Count);
        var (most, first) = (orders.Select(hour => hour.Sum()).DefaultIfEmpty().Max(), orders.Select(hour => hour.Key).DefaultIfEmpty().Min());
        return most == 0 ? [] : Enumerable.Range(first, orders.Max(hour => hour.Key) - first + 1).Select(hour => (Hour: hour, Orders: orders[hour].Sum()))
            .Select(hour => new Phrase(
                "stats.hour", ("hour", $"{hour.Hour:00}"), ("bar", Bar(hour.Orders, most)), ("orders", hour.Orders)));
    }

    private static string Bar(int orders, int most) => orders == 0 ? "·" : new string('▇', ((orders * LongestBar) + most - 1) / most);

    /// <summary>Of what is on the menu now; nothing where the best are all that was sold, or nearly all there is.</summary>
    private static IEnumerable<Phrase> Worst(ShopFigures figures, Shop shop)
    {
        var sold = figures.Products.ToDictionary(product => product.ProductId, product => product.Tally);
        var best = figures.Products.Take(BestShown).Select(product => product.ProductId).ToHashSet();
        var rest = shop.Menu.Products.Where(product => !best.Contains(product.Id)).ToList();
        return figures.Products.Count <= BestShown || rest.Count <= WorstShown ? []
            : rest.Select(product => (product.Name, Tally: sold.GetValueOrDefault(product.Id, new(0, Money.Zero(shop.Currency)))))
                .OrderBy(product => product.Tally.Count).ThenBy(product => product.Tally.Total.Minor).Take(WorstShown)
                .Select(product => Tallied(Phrase.Verbatim(product.Name), product.Tally));
    }

    private static IEnumerable<Phrase?> Part(string? title, IEnumerable<Phrase> lines)
    {
        Phrase[] all = [.. lines];
        return all.Length == 0 ? [] : [Phrase.Blank, title is null ? null : new Phrase(title), .. all];
    }

    private static Phrase Tallied(Phrase what, Tally tally) => new("stats.tally", ("what", what), ("number", tally.Count), ("total", tally.Total));

    private static Phrase Line(string what, int now, int? before) => Line(what, now, before, Trend(now, before ?? 0));

    private static Phrase Line(string what, Money now, Money? before) => Line(what, now, before, Trend(now.Minor, before?.Minor ?? 0));

    /// <param name="before">Null: there is nothing to compare with.</param>
    private static Phrase Line(string what, object now, object? before, string trend) => before is null
        ? new("stats.line_alone", ("what", new Phrase(what)), ("now", now))
        : new("stats.line", ("what", new Phrase(what)), ("now", now), ("trend", trend), ("before", before));

    private static Phrase? Minutes(int? minutes) => minutes is { } some ? new Phrase("stats.minutes", ("minutes", some)) : null;

    private static string Trend(long now, long before) => now > before ? "▲" : now < before ? "▼" : "=";
}

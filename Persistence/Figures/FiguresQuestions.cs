using Microsoft.EntityFrameworkCore;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Figures;

namespace ShopBot.Persistence.Figures;

/// <summary>What is asked in SQL that both databases understand: LINQ has no words for arithmetic with instants.</summary>
internal sealed class FiguresQuestions(ShopBotDb db, Shop shop, FiguresPeriod period)
{
    /// <summary>Every wall clock of today changes and shows its hours in steps of it.</summary>
    private const long Quarter = 15 * 60_000;

    private const long Minute = 60_000;

    private readonly (long From, long To, string Currency) _of = (period.From.ToUnixTimeMilliseconds(), period.To.ToUnixTimeMilliseconds(), shop.Currency.Code);

    public async Task<IReadOnlyList<(DateOnly Day, int Hour, Tally Tally)>> Hours(CancellationToken cancellationToken)
    {
        var quarters = await db.Database.SqlQuery<QuarterTally>($"""
            SELECT "PlacedAt" / {Quarter} AS "Quarter", COUNT(*) AS "Orders", SUM("Total" - "Refunded") AS "Total" FROM orders
            WHERE "ShopId" = {shop.Id} AND "PlacedAt" >= {_of.From} AND "PlacedAt" < {_of.To} AND "Currency" = {_of.Currency} AND "Status" NOT IN ('Rejected', 'Cancelled')
            GROUP BY 1
            """).ToListAsync(cancellationToken);
        return [.. quarters.GroupBy(quarter => shop.ToLocal(DateTimeOffset.FromUnixTimeMilliseconds(quarter.Quarter * Quarter)) is var at ? (Day: DateOnly.FromDateTime(at), at.Hour) : default)
            .OrderBy(hour => hour.Key)
            .Select(hour => (hour.Key.Day, hour.Key.Hour, new Tally(hour.Sum(quarter => quarter.Orders), new Money(hour.Sum(quarter => quarter.Total), shop.Currency))))];
    }

    /// <summary>The median of whole minutes; of an even number the lower of the two in the middle.</summary>
    public async Task<int?> MinutesToReady(CancellationToken cancellationToken)
    {
        var minutes = await db.Database.SqlQuery<MinuteTally>($"""
            SELECT ("ReadyAt" - "AcceptedAt") / {Minute} AS "Minutes", COUNT(*) AS "Orders" FROM orders
            WHERE "ShopId" = {shop.Id} AND "PlacedAt" >= {_of.From} AND "PlacedAt" < {_of.To} AND "Currency" = {_of.Currency} AND "Status" NOT IN ('Rejected', 'Cancelled')
                AND "ReadyAt" IS NOT NULL AND "AcceptedAt" IS NOT NULL AND "SlotFrom" IS NULL
            GROUP BY 1
            """).ToListAsync(cancellationToken);
        var (middle, seen) = ((minutes.Sum(one => one.Orders) + 1) / 2, 0);
        return minutes.OrderBy(one => one.Minutes).FirstOrDefault(one => (seen += one.Orders) >= middle)?.Minutes;
    }

    /// <summary>Who ordered or had booked in the period, and whether they had before it.</summary>
    public async Task<(int New, int Returning)> Customers(CancellationToken cancellationToken)
    {
        var groups = await db.Database.SqlQuery<CustomerTally>($"""
            SELECT "IsKnown", COUNT(*) AS "Customers" FROM (
                SELECT CASE WHEN EXISTS (
                        SELECT 1 FROM orders AS o WHERE o."ShopId" = {shop.Id} AND o."CustomerId" = c."CustomerId"
                            AND o."PlacedAt" < {_of.From} AND o."Status" NOT IN ('Rejected', 'Cancelled'))
                    OR EXISTS (
                        SELECT 1 FROM bookings AS b WHERE b."ShopId" = {shop.Id} AND b."CustomerId" = c."CustomerId"
                            AND b."From" < {_of.From} AND b."Status" IN ('Confirmed', 'Seated', 'Left'))
                    THEN 1 ELSE 0 END AS "IsKnown"
                FROM (
                    SELECT "CustomerId" FROM orders
                    WHERE "ShopId" = {shop.Id} AND "PlacedAt" >= {_of.From} AND "PlacedAt" < {_of.To} AND "Status" NOT IN ('Rejected', 'Cancelled')
                    UNION
                    SELECT "CustomerId" FROM bookings
                    WHERE "ShopId" = {shop.Id} AND "Day" >= {period.First} AND "Day" <= {period.Last} AND "From" < {_of.To}
                        AND "CustomerId" IS NOT NULL AND "Status" IN ('Confirmed', 'Seated', 'Left')
                ) AS c) AS known
            GROUP BY "IsKnown"
            """).ToListAsync(cancellationToken);
        return (groups.Where(group => group.IsKnown == 0).Sum(group => group.Customers), groups.Where(group => group.IsKnown == 1).Sum(group => group.Customers));
    }

    private sealed record QuarterTally(long Quarter, int Orders, long Total);

    private sealed record MinuteTally(int Minutes, int Orders);

    private sealed record CustomerTally(int IsKnown, int Customers);
}

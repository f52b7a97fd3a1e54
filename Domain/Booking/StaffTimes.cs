using ShopBot.Domain.Catalog;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Booking;

/// <summary>What staff can give a party, now or later: tables and opening decide, not the lead time and the pacing that bind customers.</summary>
internal static class StaffTimes
{
    /// <summary>Parties who are late to be written down: what began this long ago can still be booked.</summary>
    private static readonly TimeSpan JustBegun = TimeSpan.FromMinutes(30);

    /// <summary>The times of a day with a table free for the party, the earliest first.</summary>
    public static IEnumerable<TableTime> Free(Desk desk, DateOnly day, int party)
    {
        if (desk.Shop.TableBooking is not { } rules)
        {
            return [];
        }

        var calendar = new TableCalendar(desk.Shop, desk.Taken, desk.Now, day, day);
        return TableTimes.On(rules, desk.Shop.Zone, day).Where(time => time.From > desk.Now - JustBegun && calendar.Place(time.From, party) is not null);
    }

    public static TableSet? Place(Desk desk, DateOnly day, DateTimeOffset from, int party) =>
        new TableCalendar(desk.Shop, desk.Taken, desk.Now, day, day).Place(from, party);

    /// <summary>What would do for the party, the best first: what the plan gives, and after it single tables that are larger than they need.</summary>
    public static IEnumerable<IReadOnlyList<string>> Tables(Shop shop, int party)
    {
        if (shop.TableBooking is not { } rules)
        {
            return [];
        }

        var planned = TablePlan.Of(rules).SetsFor(party, null).Select(set => set.ResourceIds).ToList();
        var large = rules.Tables.Where(table => table.MinSeats > party).OrderBy(table => table.MaxSeats)
            .Select(table => (IReadOnlyList<string>)[table.ResourceId]);
        return [.. planned, .. large];
    }
}

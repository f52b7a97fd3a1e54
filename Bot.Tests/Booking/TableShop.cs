using ShopBot.Bot.Tests.Ordering;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Tests.Booking;

/// <summary>A small restaurant: each test adds what it is about. Stays are 90 minutes, the buffer is 15, times are offered every half hour.</summary>
internal static class TableShop
{
    public static Shop Of(TableBookingRules rules, string zone = "Europe/Rome") =>
        TestShop.Open(OpeningHours.Always, zone) with { TableBooking = rules };

    public static TableBookingRules Rules(string[] service, params string[] tables) => new()
    {
        Tables = [.. tables.Select(Table)],
        Service = TestShop.EveryDay(service),
        Stays = [new(20, 90)],
        LargestParty = 20,
        LeadMinutes = 0,
    };

    /// <summary>"5: 2-4 hall".</summary>
    public static BookableTable Table(string text)
    {
        var parts = text.Split([':', ' '], StringSplitOptions.RemoveEmptyEntries);
        var seats = parts[1].Split('-').Select(int.Parse).ToList();
        return new(parts[0], seats[0], seats[^1], parts.ElementAtOrDefault(2));
    }

    /// <summary>"1-2-3": each beside the next.</summary>
    public static TableBookingRules Joined(this TableBookingRules rules, params string[] rows) => rules with
    {
        Joins = [.. rows.Select(row => row.Split('-')).SelectMany(row => row.Zip(row.Skip(1), (one, other) => new TableJoin(one, other)))],
    };

    public static TableCalendar Calendar(Shop shop, string now, string first, string? last = null, params Claim[] claims) =>
        new(shop, Occupancy.None with { Claims = claims }, TestShop.At(now), TestShop.Date(first), TestShop.Date(last ?? first));

    public static Claim Claim(string table, string from, string to) =>
        new(ResourceIds.OfTable(table), TestShop.At(from).ToUniversalTime(), TestShop.At(to).ToUniversalTime(), 7);

    public static IEnumerable<string> Clocks(this IEnumerable<TableTime> times) =>
        times.Select(time => time.Clock.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    public static string? Names(this TableSet? set) => set is null ? null : string.Join('+', set.Tables.Select(table => table.Name));
}

using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Booking;

/// <summary>A time that a table can be booked for.</summary>
/// <param name="Clock">What the shop's wall clock shows.</param>
/// <param name="From">In UTC.</param>
/// <param name="ServiceEnd">In UTC: when the guests have to have left.</param>
public readonly record struct TableTime(TimeOnly Clock, DateTimeOffset From, DateTimeOffset ServiceEnd);

/// <summary>The times of a day, free or not, by the shop's wall clock: one that does not exist is left out, one that exists twice is the first.</summary>
public static class TableTimes
{
    /// <summary>The earliest first. What is after midnight stands on the new date, whichever date its service began on.</summary>
    public static IReadOnlyList<TableTime> On(TableBookingRules rules, TimeZoneInfo zone, DateOnly day)
    {
        var times = new List<TableTime>();
        var openings = rules.Service.Openings(zone, day.AddDays(-1), day.AddDays(1)).ToList();
        foreach (var date in new[] { day.AddDays(-1), day })
        {
            foreach (var period in rules.Service.PeriodsOf(date))
            {
                Add(times, openings, rules.StepMinutes, zone, day, date, period);
            }
        }

        return times;
    }

    private static void Add(
        List<TableTime> times, List<(DateTimeOffset From, DateTimeOffset To)> openings, int step, TimeZoneInfo zone, DateOnly day, DateOnly date, Period period)
    {
        var begin = date.ToDateTime(period.From);
        var end = (period.To <= period.From ? date.AddDays(1) : date).ToDateTime(period.To);
        if (DateOnly.FromDateTime(end) < day)
        {
            return;
        }

        // Asking the zone about each time costs more than all the rest, and on nearly every day the answer is the same throughout.
        var from = WallClock.Begin(zone, begin);
        var runsEvenly = WallClock.End(zone, end) - from == end - begin;
        for (var wall = begin; wall < end; wall = wall.AddMinutes(step))
        {
            if (DateOnly.FromDateTime(wall) == day && (runsEvenly ? from + (wall - begin) : First(zone, wall)) is { } instant)
            {
                times.Add(new(TimeOnly.FromDateTime(wall), instant, openings.Find(opening => opening.From <= instant && instant < opening.To).To));
            }
        }
    }

    private static DateTimeOffset? First(TimeZoneInfo zone, DateTime wall) => WallClock.Instants(zone, wall) is [var first, ..] ? first : null;
}

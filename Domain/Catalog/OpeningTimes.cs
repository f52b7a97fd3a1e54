using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace ShopBot.Domain.Catalog;

/// <summary>Opening hours as real instants, in UTC. An opening holds its begin and not its end.</summary>
public static class OpeningTimes
{
    /// <summary>How far ahead an opening is looked for.</summary>
    public const int HorizonDays = 60;

    /// <summary>
    /// What was worked out before, kept with the hours and as long as they: every screen asks for today, and a clock's changes are slow to
    /// look up. The same hours give the same answer for ever, and nobody asks for more dates than can be booked.
    /// </summary>
    private static readonly ConditionalWeakTable<OpeningHours, ConcurrentDictionary<(string Zone, DateOnly Date), IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)>>> Known = [];

    /// <summary>
    /// The periods that begin on <paramref name="date"/>, in the order of the clock; those that a change of the clock leaves nothing of are left out.
    /// A period belongs to the date it begins on: what runs past midnight is served to its end, even when the next date is closed.
    /// </summary>
    public static IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Intervals(this OpeningHours hours, TimeZoneInfo zone, DateOnly date) =>
        Known.GetOrCreateValue(hours).GetOrAdd(
            (zone.Id, date), static (day, of) => [.. WorkedOut(of.Hours, of.Zone, day.Date)], (Hours: hours, Zone: zone));

    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> WorkedOut(OpeningHours hours, TimeZoneInfo zone, DateOnly date)
    {
        foreach (var period in hours.PeriodsOf(date).OrderBy(period => period.From))
        {
            var endDate = period.To <= period.From ? date.AddDays(1) : date;
            var from = WallClock.Begin(zone, date.ToDateTime(period.From));
            var to = WallClock.End(zone, endDate.ToDateTime(period.To));
            if (from < to)
            {
                yield return (from, to);
            }
        }
    }

    /// <summary>
    /// The periods that begin from <paramref name="first"/> to <paramref name="last"/>; those that touch or overlap are one opening, and one
    /// that a pause cuts is two.
    /// </summary>
    public static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Openings(
        this OpeningHours hours, TimeZoneInfo zone, DateOnly first, DateOnly last) => hours.Pause is { } pause
            ? hours.Planned(zone, first, last).SelectMany(opening => Around(pause, opening))
            : hours.Planned(zone, first, last);

    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Around(Pause pause, (DateTimeOffset From, DateTimeOffset To) opening)
    {
        if (opening.From < pause.From)
        {
            yield return (opening.From, opening.To < pause.From ? opening.To : pause.From);
        }

        if (opening.To > pause.Until)
        {
            yield return (opening.From > pause.Until ? opening.From : pause.Until, opening.To);
        }
    }

    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Planned(
        this OpeningHours hours, TimeZoneInfo zone, DateOnly first, DateOnly last)
    {
        (DateTimeOffset From, DateTimeOffset To)? current = null;
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            foreach (var next in hours.Intervals(zone, date))
            {
                if (current is { } opening && next.From <= opening.To)
                {
                    current = (opening.From, next.To > opening.To ? next.To : opening.To);
                    continue;
                }

                if (current is not null)
                {
                    yield return current.Value;
                }

                current = next;
            }
        }

        if (current is not null)
        {
            yield return current.Value;
        }
    }

    /// <summary>The openings that are not over yet, the earliest first: the one that holds <paramref name="now"/>, if any, and those of <see cref="HorizonDays"/>.</summary>
    public static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> OpeningsFrom(this OpeningHours hours, TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = Today(zone, now);
        return hours.Openings(zone, today.AddDays(-1), today.AddDays(HorizonDays)).SkipWhile(opening => opening.To <= now);
    }

    public static bool IsOpen(this OpeningHours hours, TimeZoneInfo zone, DateTimeOffset now)
    {
        // Tomorrow too: a clock that is put back over midnight shows yesterday again while today's periods have begun.
        var today = Today(zone, now);
        return hours.Openings(zone, today.AddDays(-1), today.AddDays(1)).Any(opening => opening.From <= now && now < opening.To);
    }

    /// <summary>The first opening that begins after <paramref name="now"/>, whether it is open now or not; null when none begins within <see cref="HorizonDays"/>.</summary>
    public static DateTimeOffset? NextOpening(this OpeningHours hours, TimeZoneInfo zone, DateTimeOffset now)
    {
        foreach (var opening in hours.OpeningsFrom(zone, now).Where(opening => opening.From > now))
        {
            return opening.From;
        }

        return null;
    }

    /// <summary>Null when it is closed now, or stays open for the next 24 hours: then no time of the clock says when it closes.</summary>
    public static DateTimeOffset? ClosesAt(this OpeningHours hours, TimeZoneInfo zone, DateTimeOffset now)
    {
        foreach (var opening in hours.OpeningsFrom(zone, now).TakeWhile(opening => opening.From <= now))
        {
            return opening.To < now.AddDays(1) ? opening.To : null;
        }

        return null;
    }

    private static DateOnly Today(TimeZoneInfo zone, DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
}

using System.Globalization;
using ShopBot.Bot.Catalog.Yaml;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog;

/// <summary>Opening hours while they are read: which entry gave which day, so that clashes name their lines.</summary>
internal sealed class WeekDraft(Value whole)
{
    private const int MaxClosedDays = 366;

    private readonly (Value Entry, IReadOnlyList<Period> Periods)?[] _week = new (Value, IReadOnlyList<Period>)?[7];
    private readonly SortedDictionary<DateOnly, (Value Entry, SpecialDay Day)> _dates = [];
    private bool _failed;

    public static string WeekdaysRule => string.Join(", ", Weekdays.Names);

    public static string DatesRule => $"2026-12-25, or 2026-08-10 to 2026-08-24 for up to {MaxClosedDays} days";

    public static DayOfWeek? ReadWeekday(string text) => Array.IndexOf(Weekdays.Names, text) is >= 0 and var day ? (DayOfWeek)day : null;

    /// <summary>A date, or the first and the last of a range; null when it is neither.</summary>
    public static (DateOnly First, DateOnly Last)? ReadDates(string text)
    {
        var ends = text.Split(" to ", StringSplitOptions.TrimEntries);
        return ends.Length <= 2 && ReadDate(ends[0]) is { } first && ReadDate(ends[^1]) is { } last
            && first <= last && last.DayNumber - first.DayNumber < MaxClosedDays ? (first, last) : null;
    }

    public void AddEveryDay(Value entry, IReadOnlyList<Period> periods) => Array.Fill(_week, (entry, periods));

    /// <summary>Keys such as "mon", "mon-fri", "sat, sun".</summary>
    public void AddWeekdays(Value entry)
    {
        if (entry.Key.Contains(':'))
        {
            Fail(entry.Line, new("file.no_day_braces", ("key", entry.Key), ("owner", entry.Owner)));
            return;
        }

        var periods = entry.Periods();
        _failed |= periods is null;
        if (Weekdays.Read(entry.Key) is not { } days)
        {
            Fail(entry.Line, new("file.no_day", ("key", entry.Key), ("owner", entry.Owner)));
            return;
        }

        foreach (var day in days.Select(day => (int)day))
        {
            if (_week[day] is not null)
            {
                Fail(entry.Line, new("file.day_twice", ("day", Weekdays.Names[day]), ("owner", entry.Owner)));
            }

            _week[day] = (entry, periods ?? []);
        }
    }

    /// <summary>Keys such as "2026-12-25" and "2026-08-10 to 2026-08-24".</summary>
    public void AddDates(Value entry)
    {
        if (ReadDates(entry.Key) is not var (first, last))
        {
            Fail(entry.Line, new("file.no_date", ("key", entry.Key), ("owner", entry.Owner), ("days", MaxClosedDays)));
            return;
        }

        var hours = entry;
        LocalText? reason = null;
        if (entry.Node is MapNode && (entry with { Key = "hours" }).Map(entry.Key, "closed") is { } fields)
        {
            reason = fields.Find("reason")?.Description(200);
            var inner = fields.Need("hours", "hours: closed");
            fields.RefuseOthers();
            if (inner is null)
            {
                _failed = true;
                return;
            }

            hours = inner.Value;
        }

        if (hours.Periods() is not { } periods)
        {
            _failed = true;
            return;
        }

        for (var date = first; date <= last; date = date.AddDays(1))
        {
            if (!_dates.TryAdd(date, (entry, new SpecialDay(date, periods, reason))))
            {
                Fail(entry.Line, new("file.day_twice", ("day", Iso(date)), ("owner", entry.Owner)));
            }
        }
    }

    public OpeningHours? Finish()
    {
        if (_failed)
        {
            return null;
        }

        var hours = new OpeningHours(
            [.. _week.Select(day => day?.Periods ?? [])], [.. _dates.Values.Select(date => date.Day)]);
        if (hours.Week.All(day => day.Count == 0) && hours.SpecialDays.All(day => day.Periods.Count == 0))
        {
            whole.Wrong(new Phrase("file.closed_always", ("example", HoursReader.Example)));
        }

        for (var day = 0; day < 7; day++)
        {
            RefuseOverlap(_week[day]?.Entry, hours.Week[day], hours.Week[(day + 1) % 7], Weekdays.Names[(day + 1) % 7]);
        }

        foreach (var (date, (entry, day)) in _dates)
        {
            RefuseOverlap(entry, day.Periods, hours.PeriodsOf(date.AddDays(1)), Iso(date.AddDays(1)));
            if (!_dates.ContainsKey(date.AddDays(-1)))
            {
                RefuseOverlap(entry, hours.PeriodsOf(date.AddDays(-1)), day.Periods, Iso(date));
            }
        }

        return hours;
    }

    private void RefuseOverlap(Value? entry, IReadOnlyList<Period> periods, IReadOnlyList<Period> next, string nextName)
    {
        if (entry is not { } value)
        {
            return;
        }

        for (var i = 0; i < periods.Count; i++)
        {
            var to = periods[i].To;
            var pastMidnight = to <= periods[i].From;
            if (i + 1 < periods.Count && (pastMidnight || periods[i + 1].From < to))
            {
                Fail(value.Line, new(
                    "file.overlap", ("day", value.Key), ("owner", value.Owner), ("first", Clock(periods[i])), ("second", Clock(periods[i + 1]))));
            }
            else if (pastMidnight && next.Count > 0 && next[0].From < to)
            {
                Fail(value.Line, new(
                    "file.reaches_into", ("day", value.Key), ("owner", value.Owner), ("first", Clock(periods[i])), ("next", nextName), ("second", Clock(next[0]))));
            }
        }
    }

    private void Fail(int line, Phrase what)
    {
        _failed = true;
        whole.Reading.Add(line, what);
    }

    private static DateOnly? ReadDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Clock(Period period) => string.Create(CultureInfo.InvariantCulture, $"{period.From:HH:mm}-{period.To:HH:mm}");
}

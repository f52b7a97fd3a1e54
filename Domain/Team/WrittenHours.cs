using System.Globalization;
using System.Text.RegularExpressions;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Team;

/// <summary>Hours as people write them: for some weekdays or one date, "9-13 15:30-20", closed, or as usual.</summary>
/// <param name="Weekdays">None where <paramref name="Date"/> is given.</param>
/// <param name="Periods">None: closed; null: as usual, which only a date can be.</param>
public sealed partial record WrittenHours(IReadOnlyList<DayOfWeek> Weekdays, DateOnly? Date, IReadOnlyList<Period>? Periods)
{
    private static readonly HashSet<string> Closed = new(["closed", "cerrado", "cerrada", "chiuso", "chiusa", "закрыто", "закрыт", "выходной"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Usual = new(["usual", "normal", "habitual", "solito", "normale", "обычно", "обычные"], StringComparer.OrdinalIgnoreCase);

    private static readonly TimeOnly NightEnds = new(8, 0);

    private const int MostLetters = 40;

    /// <summary>As calendars shorten them; in a sentence such words mean something else.</summary>
    private static readonly Dictionary<string, DayOfWeek> Short = new[] { "su do", "mo lu", "tu ma", "we mi me", "th ju gi", "fr vi ve", "sa sá" }
        .SelectMany((words, day) => words.Split(' ').Select(word => (Word: word, Day: (DayOfWeek)day)))
        .ToDictionary(known => known.Word, known => known.Day, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Several, one after the other: "mon-fri 9-18, sat 10-14", or the hours first: "9-18 mon-fri, 10-14 sat". What came first in one of
    /// them begins the next when it comes after the other.
    /// </summary>
    /// <returns>Null when one of them is not understood; then <paramref name="why"/> says what is wrong with it.</returns>
    public static IReadOnlyList<WrittenHours>? ReadAll(string written, DateOnly today, string language, out Phrase? why)
    {
        var parts = new List<List<string>> { new() };
        var (isDayFirst, isSecondSaid) = (false, false);
        foreach (Match word in Word().Matches(written))
        {
            var isDay = !word.Groups["hours"].Success && !Closed.Contains(word.Value) && !Usual.Contains(word.Value);
            if (isSecondSaid && isDay == isDayFirst)
            {
                parts.Add([]);
                isSecondSaid = false;
            }

            isDayFirst = parts[^1].Count == 0 ? isDay : isDayFirst;
            isSecondSaid |= isDay != isDayFirst;
            parts[^1].Add(word.Value);
        }

        why = null;
        var all = new List<WrittenHours>();
        foreach (var part in parts)
        {
            if (Read(string.Join(' ', part), today, language, out why) is not { } read)
            {
                return null;
            }

            all.Add(read);
        }

        return all;
    }

    /// <summary>Null when it is not understood; then <paramref name="why"/> says what is wrong with it.</summary>
    public static WrittenHours? Read(string written, DateOnly today, string language, out Phrase? why)
    {
        var words = Hours().Replace(written, string.Empty).Split([' ', ',', ':'], StringSplitOptions.RemoveEmptyEntries);
        var days = words.Where(word => !Closed.Contains(word) && !Usual.Contains(word)).ToArray();
        var matches = Hours().Matches(written);
        var periods = matches.Select(Period).OfType<Period>().OrderBy(period => period.From).ToList();
        var (isClosed, isUsual) = (words.Any(Closed.Contains), words.Any(Usual.Contains));
        var said = (periods.Count > 0 ? 1 : 0) + (isClosed ? 1 : 0) + (isUsual ? 1 : 0);
        var day = string.Join(' ', days);
        var weekdays = days.Select(Range).ToList() is var ranges && ranges.All(range => range is not null) ? ranges.SelectMany(range => range!).Distinct().ToList() : null;
        DateOnly? date = weekdays is null && DateWords.Read(day, today, language) is { Date: var one, Time: null } ? one : null;
        why = matches.FirstOrDefault(match => Period(match) is null) is { } odd ? new Phrase("admin.hours_wrong_time", ("hours", odd.Value.Trim()))
            : days.Length == 0 ? new Phrase("admin.hours_no_day")
            : weekdays is null && date is null ? WhyNoDay(day)
            : Overlap(periods) ? new Phrase("admin.hours_overlap")
            : periods.Any(IsTooLong) ? new Phrase("admin.hours_too_long")
            : said == 0 ? new Phrase("admin.hours_missing")
            : said > 1 || (isUsual && weekdays is not null) ? new Phrase(said > 1 ? "admin.hours_both" : "admin.hours_usual_date")
            : null;
        return why is not null ? null : new(weekdays ?? [], date, isUsual ? null : periods);
    }

    private static Phrase WhyNoDay(string day) => new(
        DayAndMonth().IsMatch(day) ? "admin.hours_no_such_day" : "admin.hours_unknown_day", ("day", LinesThatFit.Shortened(day, MostLetters)));

    /// <summary>"fri", or "mon-fri"; a range may run over the end of the week.</summary>
    private static IReadOnlyList<DayOfWeek>? Range(string word)
    {
        var ends = word.Split(['-', '–'], StringSplitOptions.RemoveEmptyEntries).Select(day => Short.TryGetValue(day, out var known) ? known : DateVocabulary.Weekday(day)).ToList();
        return ends switch
        {
            [{ } only] => [only],
            [{ } first, { } last] => [.. Enumerable.Range(0, (((int)last - (int)first + 7) % 7) + 1).Select(step => (DayOfWeek)(((int)first + step) % 7))],
            _ => null,
        };
    }

    private static Period? Period(Match match)
    {
        var (from, to) = (Clock(match.Groups[1], match.Groups[2]), Clock(match.Groups[3], match.Groups[4]));
        return from is { } begin && to is { } end ? new(begin, end) : null;
    }

    /// <summary>Into the next day only as far as a night goes: "18-12" is a slip of the finger more often than eighteen hours.</summary>
    private static bool IsTooLong(Period period) => period.To <= period.From && period.To > NightEnds;

    /// <summary>24 is midnight.</summary>
    private static TimeOnly? Clock(Group hour, Group minute)
    {
        var hours = int.Parse(hour.Value, CultureInfo.InvariantCulture);
        var minutes = minute.Success ? int.Parse(minute.Value, CultureInfo.InvariantCulture) : 0;
        return hours > 24 || minutes > 59 || (hours == 24 && minutes > 0) ? null : new TimeOnly(hours % 24, minutes);
    }

    private static bool Overlap(List<Period> periods)
    {
        var ordered = periods.OrderBy(period => period.From).ToList();
        return ordered.Zip(ordered.Skip(1)).Any(pair => pair.First.To <= pair.First.From || pair.First.To > pair.Second.From);
    }

    [GeneratedRegex(@"^\d{1,2}[./-]\d{1,2}(?:[./-]\d{0,4})?$")]
    private static partial Regex DayAndMonth();

    private const string FromTo = @"(?<![\d.])(\d{1,2})(?::(\d{2}))?\s*[-–]\s*(\d{1,2})(?::(\d{2}))?(?![\d.])";

    [GeneratedRegex(FromTo)]
    private static partial Regex Hours();

    [GeneratedRegex($@"(?<hours>{FromTo})|[^\s,;:]+")]
    private static partial Regex Word();
}

using System.Globalization;
using System.Text.RegularExpressions;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Team;

/// <summary>Hours as people write them: for some weekdays or one date, "9-13 15:30-20", closed, or as usual.</summary>
/// <param name="Weekdays">None where <paramref name="Date"/> is given.</param>
/// <param name="Periods">None: closed; null: as usual, which only a date can be.</param>
public sealed partial record WrittenHours(IReadOnlyList<DayOfWeek> Weekdays, DateOnly? Date, IReadOnlyList<Period>? Periods)
{
    private static readonly HashSet<string> Closed = new(["closed", "cerrado", "cerrada", "chiuso", "chiusa", "закрыто", "закрыт", "выходной"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Usual = new(["usual", "normal", "habitual", "solito", "normale", "обычно", "обычные"], StringComparer.OrdinalIgnoreCase);

    /// <summary>As calendars shorten them; in a sentence such words mean something else.</summary>
    private static readonly Dictionary<string, DayOfWeek> Short = new[] { "su do", "mo lu", "tu ma", "we mi me", "th ju gi", "fr vi ve", "sa sá" }
        .SelectMany((words, day) => words.Split(' ').Select(word => (Word: word, Day: (DayOfWeek)day)))
        .ToDictionary(known => known.Word, known => known.Day, StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when it is not understood.</summary>
    public static WrittenHours? Read(string written, DateOnly today, string language)
    {
        var words = Hours().Replace(written, string.Empty).Split([' ', ',', ':'], StringSplitOptions.RemoveEmptyEntries);
        var days = words.Where(word => !Closed.Contains(word) && !Usual.Contains(word)).ToArray();
        var matches = Hours().Matches(written);
        var periods = matches.Select(Period).OfType<Period>().ToList();
        if (days.Length == 0 || periods.Count < matches.Count || Overlap(periods))
        {
            return null;
        }

        var (isClosed, isUsual) = (words.Any(Closed.Contains), words.Any(Usual.Contains));
        if ((periods.Count > 0 ? 1 : 0) + (isClosed ? 1 : 0) + (isUsual ? 1 : 0) != 1)
        {
            return null;
        }

        List<Period> meant = [.. periods.OrderBy(period => period.From)];
        if (days.Select(Range).ToList() is var ranges && ranges.All(range => range is not null))
        {
            return isUsual ? null : new([.. ranges.SelectMany(range => range!).Distinct()], null, meant);
        }

        return DateWords.Read(string.Join(' ', days), today, language) is { Date: var date, Time: null } ? new([], date, isUsual ? null : meant) : null;
    }

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

    [GeneratedRegex(@"(?<![\d.])(\d{1,2})(?::(\d{2}))?\s*[-–]\s*(\d{1,2})(?::(\d{2}))?(?![\d.])")]
    private static partial Regex Hours();
}

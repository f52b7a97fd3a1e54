using ShopBot.Domain.Booking;

namespace ShopBot.Domain.Team;

/// <summary>Days of the past as people write them: one, "13.11", or from one to another, "1.11 30.11", "1.11-15.11", "2026-11-01..2026-11-15".</summary>
public static class WrittenDays
{
    private static readonly string[] Between = ["..", "…", "–", "—", " - ", " ", "-"];

    /// <summary>Null when it is not understood, or the second day is before the first.</summary>
    public static (DateOnly First, DateOnly Last)? Read(string written, Desk desk)
    {
        var text = written.Trim();
        if (text.Length > DateWords.MaxLength)
        {
            return null;
        }

        if (Past(text, desk) is { } only)
        {
            return (only, only);
        }

        foreach (var between in Between)
        {
            for (var at = text.IndexOf(between, StringComparison.Ordinal); at >= 0; at = text.IndexOf(between, at + 1, StringComparison.Ordinal))
            {
                if (Two(text[..at], text[(at + between.Length)..], desk) is { } days)
                {
                    return days;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// The first of two days may be in the past, so a year is not added to it: "1.11 30.11" in November is this November.
    /// The second may be to come: its month is not over yet. A year that only the second has holds for both.
    /// </summary>
    private static (DateOnly First, DateOnly Last)? Two(string from, string to, Desk desk)
    {
        if (Day(from, desk) is not { } first || Day(to, desk) is not { } last)
        {
            return null;
        }

        if (HasNoYear(from))
        {
            first = HasNoYear(to) ? Past(from, desk)!.Value : Before(first, last);
        }

        last = HasNoYear(to) && Past(to, desk) is { } past && past >= first ? past : last;
        return first <= last ? (first, last) : null;
    }

    private static DateOnly Before(DateOnly day, DateOnly last)
    {
        while (day > last)
        {
            day = day.AddYears(-1);
        }

        return day;
    }

    /// <summary>The last such day that is not to come.</summary>
    private static DateOnly? Past(string word, Desk desk) => Day(word, desk) is not { } date ? null
        : HasNoYear(word) ? Before(date, desk.Today)
        : date;

    private static bool HasNoYear(string word) => word.Count(char.IsDigit) <= 4;

    private static DateOnly? Day(string word, Desk desk) =>
        DateWords.Read(word, desk.Today, desk.Language) is { Time: null, Date: var date } ? date : null;
}

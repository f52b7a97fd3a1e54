namespace ShopBot.Domain.Booking;

/// <summary>The date that is meant where the month or the year goes without saying: the next one.</summary>
internal static class DateAhead
{
    /// <summary>The first from <paramref name="today"/> on; with a year that one, past or not. Null: there is no such day.</summary>
    public static DateOnly? Of(DateOnly today, int month, int day, int? year) => year is { } given
        ? Valid(given, month, day)
        : Enumerable.Range(today.Year, 9).Select(some => Valid(some, month, day)).FirstOrDefault(date => date >= today);

    public static DateOnly? OfMonth(DateOnly today, int day) => Enumerable.Range(0, 12)
        .Select(today.AddMonths).Select(month => Valid(month.Year, month.Month, day)).FirstOrDefault(date => date >= today);

    /// <param name="isNext">"Next Friday" on a Friday is a week off.</param>
    public static DateOnly OfWeek(DateOnly today, DayOfWeek weekday, bool isNext)
    {
        var ahead = ((int)weekday - (int)today.DayOfWeek + 7) % 7;
        return today.AddDays(ahead == 0 && isNext ? 7 : ahead);
    }

    public static DateOnly? Valid(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}

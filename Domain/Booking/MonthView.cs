using System.Globalization;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>A month of buttons: a header that turns the pages, the weekdays, the days that can be chosen; weeks that are over are left out.</summary>
/// <remarks>Verbs: "day" with yyyyMMdd, "month" with yyyyMM, and "nothing" for all that cannot be tapped: see <see cref="On"/>.</remarks>
internal static class MonthView
{
    private const int DaysAWeek = 7;
    private const string DayFormat = "yyyyMMdd";
    private const string MonthFormat = "yyyyMM";

    private static readonly Button Blank = Nothing(new Phrase("button.day_none"));

    /// <param name="month">Any day of the month to show.</param>
    /// <param name="first">The first day there may be anything on: no page before its month.</param>
    /// <param name="last">The last one; not before <paramref name="first"/>.</param>
    /// <param name="weekBegins">As <see cref="WeekBegin"/> says.</param>
    /// <param name="label">What a day that can be chosen says; null: it cannot be.</param>
    public static Rows Month(this Rows rows, DateOnly month, DateOnly first, DateOnly last, DayOfWeek weekBegins, Func<DateOnly, Phrase?> label)
    {
        var begin = Shown(month, first, last);
        return rows
            .Row(
                begin > FirstOf(first) ? Turn("button.month_before", begin.AddMonths(-1)) : Blank,
                Nothing(new Phrase("button.month", ("month", begin))),
                begin < FirstOf(last) ? Turn("button.month_after", begin.AddMonths(1)) : Blank)
            .Row(Enumerable.Range(0, DaysAWeek).Select(day => Nothing(new Phrase($"weekday.{(DayOfWeek)(((int)weekBegins + day) % DaysAWeek)}".ToLowerInvariant()))))
            .Grid(DaysAWeek, Days(begin, weekBegins).Chunk(DaysAWeek).SkipWhile(week => week.All(day => day is null || day < first)).SelectMany(week => week)
                .Select(day => day is not { } date ? Blank
                    : label(date) is { } text ? new Button(text, "day", Argument(date))
                    : Nothing(new Phrase("button.day_taken"))));
    }

    /// <summary>The first of the month that is shown: the nearest to <paramref name="month"/> that there is a page for.</summary>
    public static DateOnly Shown(DateOnly month, DateOnly first, DateOnly last) =>
        FirstOf(month < first ? first : month > last ? last : month);

    /// <summary>A day that can be chosen.</summary>
    public static Phrase Number(DateOnly day) => new("button.day", ("day", day.Day));

    public static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    public static string Argument(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>The day that was tapped; null: something else was.</summary>
    public static DateOnly? TappedDay(Input input) => input is Input.Tap { Verb: "day" } tap ? Read(tap.Argument, DayFormat) : null;

    /// <summary>The month that was turned to; null: something else was tapped.</summary>
    public static DateOnly? TappedMonth(Input input) => input is Input.Tap { Verb: "month" } tap ? Read(tap.Argument, MonthFormat) : null;

    /// <summary>A tap on what cannot be tapped; null: it was something else.</summary>
    public static Step? On(Input input, Session session) =>
        input is Input.Tap { Verb: "nothing" } ? Step.Stay(session).Toasting(new Phrase("calendar.choose_a_day")) : null;

    /// <summary>Where people who read <paramref name="language"/> begin the week.</summary>
    public static DayOfWeek WeekBegin(string language) => language switch
    {
        "ar" or "fa" => DayOfWeek.Saturday,
        "he" or "ja" or "ko" or "pt" => DayOfWeek.Sunday,
        _ => DayOfWeek.Monday,
    };

    /// <summary>Whole weeks; null outside the month.</summary>
    private static IEnumerable<DateOnly?> Days(DateOnly begin, DayOfWeek weekBegins)
    {
        var before = ((int)begin.DayOfWeek - (int)weekBegins + DaysAWeek) % DaysAWeek;
        var days = DateTime.DaysInMonth(begin.Year, begin.Month);
        var cells = (before + days + DaysAWeek - 1) / DaysAWeek * DaysAWeek;
        return Enumerable.Range(-before, cells).Select(day => day >= 0 && day < days ? begin.AddDays(day) : (DateOnly?)null);
    }

    private static Button Nothing(Phrase label) => new(label, "nothing");

    private static Button Turn(string label, DateOnly month) => new(new Phrase(label), "month", month.ToString(MonthFormat, CultureInfo.InvariantCulture));

    private static DateOnly? Read(string? text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}

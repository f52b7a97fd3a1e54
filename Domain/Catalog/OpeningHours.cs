namespace ShopBot.Domain.Catalog;

/// <summary>A stretch of a day in the shop's wall-clock time. <paramref name="To"/> at or before <paramref name="From"/> means the next day: 18:00-02:00, 00:00-00:00.</summary>
public readonly record struct Period(TimeOnly From, TimeOnly To);

/// <summary>A date that differs from its weekday; no periods: closed all day.</summary>
public sealed record SpecialDay(DateOnly Date, IReadOnlyList<Period> Periods, LocalText? Reason);

/// <summary>
/// When something is open, week by week, in the shop's wall-clock time. Breaks are the gaps between two periods of a day.
/// </summary>
/// <param name="Week">Seven lists, Sunday first as in <see cref="DayOfWeek"/>.</param>
/// <param name="SpecialDays">Closed dates and dates with other hours; at most one entry a date.</param>
public sealed record OpeningHours(IReadOnlyList<IReadOnlyList<Period>> Week, IReadOnlyList<SpecialDay> SpecialDays)
{
    public static OpeningHours Always { get; } =
        new([.. Enumerable.Repeat<IReadOnlyList<Period>>([new Period(TimeOnly.MinValue, TimeOnly.MinValue)], 7)], []);

    /// <summary>Cuts a piece out of every opening; null: nothing.</summary>
    public Pause? Pause { get; init; }

    public SpecialDay? Special(DateOnly date) => SpecialDays.FirstOrDefault(day => day.Date == date);

    /// <summary>Periods that begin on <paramref name="date"/>, in the order of the clock.</summary>
    public IReadOnlyList<Period> PeriodsOf(DateOnly date) => Special(date)?.Periods ?? Week[(int)date.DayOfWeek];
}

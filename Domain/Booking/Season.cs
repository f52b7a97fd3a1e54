namespace ShopBot.Domain.Booking;

/// <summary>A part of the year with prices or rules of its own.</summary>
/// <param name="Id">1-24 of a-z, 0-9 and '-'.</param>
/// <param name="Dates">At least one.</param>
/// <param name="Stay">For stays that begin in it.</param>
public sealed record Season(string Id, IReadOnlyList<SeasonDates> Dates, StayRules Stay)
{
    public bool Holds(DateOnly date) => Dates.Any(dates => dates.Hold(date));
}

/// <param name="From">The first date. Where it is every year only month and day count.</param>
/// <param name="To">The last date. Before <paramref name="From"/> only where it is every year: then it lies in the year after.</param>
public sealed record SeasonDates(DateOnly From, DateOnly To, bool EveryYear)
{
    /// <summary>Any leap year will do: it has every month and day there is.</summary>
    public const int YearOfEveryYear = 2000;

    public bool Hold(DateOnly date)
    {
        if (!EveryYear)
        {
            return From <= date && date <= To;
        }

        var day = new DateOnly(YearOfEveryYear, date.Month, date.Day);
        return From <= To ? From <= day && day <= To : From <= day || day <= To;
    }
}

namespace ShopBot.Domain.Booking;

/// <summary>A time of day as it was said: "at 8" may be in the morning or in the evening.</summary>
/// <param name="IsExact">"8 pm", "noon": no part of the day says more.</param>
/// <param name="IsPadded">"08:00": nobody writes the evening so.</param>
internal readonly record struct SaidTime(int Hour, int Minute, bool IsExact = false, bool IsPadded = false)
{
    public bool IsPossible => Hour is >= 0 and <= 23 && Minute is >= 0 and <= 59;

    /// <param name="part">What was said beside it; null: nothing.</param>
    public (TimeOnly Clock, bool MayBeEvening) On(DayPart? part)
    {
        var told = (part, Hour) switch
        {
            _ when IsExact => Hour,
            (DayPart.Evening or DayPart.Night, 12) => 0,
            (DayPart.Afternoon, >= 1 and < 12) or (DayPart.Evening, >= 4 and < 12) or (DayPart.Night, >= 6 and < 12) => Hour + 12,
            _ => Hour,
        };
        return (new TimeOnly(told, Minute), !IsExact && !IsPadded && part is null && Hour is >= 1 and <= 11);
    }
}

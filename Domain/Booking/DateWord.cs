namespace ShopBot.Domain.Booking;

internal enum WordKind
{
    None,

    /// <summary>Says nothing about the time: "on", "please".</summary>
    Filler,

    /// <summary>As a filler, but a number alone after it may be that of the guests: "for 4".</summary>
    For,
    Number,

    /// <summary>A sign between numbers.</summary>
    Mark,

    /// <summary>Days from today.</summary>
    Day,
    Weekday,
    Month,

    /// <summary>A <see cref="DayPart"/>.</summary>
    Part,

    /// <summary>"in" 3 days.</summary>
    In,

    /// <summary>Days in it: 1 or 7.</summary>
    Unit,

    /// <summary>An hour follows: "at".</summary>
    At,
    Next,

    /// <summary>A full hour that has a name: "noon".</summary>
    Clock,

    /// <summary>Minutes added to the hour before it: "y media".</summary>
    Plus,

    /// <summary>Minutes added to the hour after it: "half past".</summary>
    Past,

    /// <summary>0 for am, 1 for pm.</summary>
    AmPm,

    /// <summary>"h", "o'clock".</summary>
    Hour,

    /// <summary>The number before it is a day: "th".</summary>
    Ordinal,
}

internal enum DayPart
{
    Morning,
    Afternoon,
    Evening,
    Night,
}

/// <param name="Digits">How many digits a number was written with; 0: as a word.</param>
internal readonly record struct DateWord(WordKind Kind, int Value = 0, int Digits = 0)
{
    /// <summary>"08" is in the morning, "8" may be in the evening.</summary>
    public bool IsPadded => Digits == 2 && Value < 10;
}

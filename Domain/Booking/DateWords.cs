namespace ShopBot.Domain.Booking;

/// <summary>What somebody wrote about a day.</summary>
/// <param name="Time">Null where only the day was written.</param>
/// <param name="MayBeEvening">Whether the hour, 1 to 11, was written without a word about morning or evening: 8 may be 20 as well.</param>
public sealed record WrittenDate(DateOnly Date, TimeOnly? Time, bool MayBeEvening);

/// <summary>
/// Understands days and times as people write them in English, Spanish, Italian and Russian: "24.12", "tomorrow 8pm", "mañana a las 9 de la noche".
/// </summary>
/// <remarks>
/// The day comes before the month, unless only the other way round is a date. Without a year it is the next such day, today included, and so is a weekday;
/// "next Friday" is not today. A text with a word that means neither a day nor a time is not guessed at.
/// </remarks>
public static class DateWords
{
    /// <summary>Longer texts are about something else.</summary>
    public const int MaxLength = 100;

    /// <summary>Null when it is not understood; a day of the past may come back, and is the caller's to refuse.</summary>
    /// <param name="today">On the shop's calendar.</param>
    /// <param name="language">What the customer reads: tried before the others.</param>
    public static WrittenDate? Read(string text, DateOnly today, string language)
    {
        if (Parse(text, today, language) is not { Date: { } date } parsed)
        {
            return null;
        }

        return new(date, parsed.Time?.Clock, parsed.Time?.MayBeEvening ?? false);
    }

    /// <summary>A time without a day, "20:30", "at 8"; null when it is not understood, or a day is in it.</summary>
    public static (TimeOnly Clock, bool MayBeEvening)? ReadTime(string text, string language) =>
        Parse(text, null, language) is { Date: null, Time: { } time } ? time : null;

    private static (DateOnly? Date, (TimeOnly Clock, bool MayBeEvening)? Time)? Parse(string text, DateOnly? today, string language)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        foreach (var words in DateVocabulary.All.OrderByDescending(words => words.Language == language))
        {
            if (words.Read(text) is { Count: > 0 } said && new DateSentence(said, today).Read() is { } read)
            {
                return read;
            }
        }

        return null;
    }
}

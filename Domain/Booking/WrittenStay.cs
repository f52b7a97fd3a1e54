using System.Globalization;
using System.Text.RegularExpressions;

namespace ShopBot.Domain.Booking;

/// <summary>Understands one day or two, as people write them: "24.12", "24.12 - 27.12", "from 24 to 27 december", "с 24 по 27 декабря".</summary>
/// <param name="Second">Null where only one day was written.</param>
internal sealed partial record WrittenStay(DateOnly First, DateOnly? Second)
{
    /// <summary>Null when it is not understood. The second day may be before the first one, and is the caller's to refuse.</summary>
    /// <param name="today">On the shop's calendar.</param>
    public static WrittenStay? Read(string text, DateOnly today, string language)
    {
        if (text.Length > 2 * DateWords.MaxLength)
        {
            return null;
        }

        foreach (Match between in Between().Matches(text))
        {
            var (left, right) = (From().Replace(text[..between.Index].Trim(), string.Empty), text[(between.Index + between.Length)..].Trim());
            if (DateWords.Read(right, today, language)?.Date is not { } second)
            {
                continue;
            }

            if ((DateWords.Read(left, today, language)?.Date ?? DayBefore(left, second)) is { } first)
            {
                // "28.12 - 2.1" in the days between them: the second is of the year after the first.
                var isNextYear = second < first && DateWords.Read(right, first, language)?.Date is { } later && later < first.AddMonths(6);
                return new(first, isNextYear ? second.AddYears(1) : second);
            }
        }

        return DateWords.Read(text, today, language) is { } only ? new(only.Date, null) : null;
    }

    /// <summary>A number alone is a day of the same month, or of the one before where a month is over: "30 to 2 january".</summary>
    private static DateOnly? DayBefore(string text, DateOnly second)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day is < 1 or > 31)
        {
            return null;
        }

        var month = day < second.Day ? second : second.AddMonths(-1);
        return day <= DateTime.DaysInMonth(month.Year, month.Month) ? new DateOnly(month.Year, month.Month, day) : null;
    }

    [GeneratedRegex(@"\s*[-–—]\s*|\s+(?:to|until|till|and|al?|hasta|fino|ad?|y|e|до|по|и)\s+(?:(?:the|el|al?|il)\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:from|between|del?|desde|entre|dal?|tra|со?)\s+(?:(?:the|el|il)\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex From();
}

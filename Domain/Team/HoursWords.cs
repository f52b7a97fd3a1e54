using System.Text.RegularExpressions;

namespace ShopBot.Domain.Team;

/// <summary>Words that people use for days and hours, in the figures that <see cref="WrittenHours"/> reads: "every day 7 to midnight" is "mon-sun 7-24".</summary>
public static partial class HoursWords
{
    public static string InFigures(string written) =>
        FromTo().Replace(Midnight().Replace(EveryDay().Replace(written, "mon-sun"), "24"), "$1-$2");

    [GeneratedRegex(@"\b(?:every\s*day|daily|todos\s+los\s+d[ií]as|cada\s+d[ií]a|a\s+diario|tutti\s+i\s+giorni|ogni\s+giorno|каждый\s+день|ежедневно)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EveryDay();

    [GeneratedRegex(@"\b(?:midnight|(?:la\s+)?medianoche|mezzanotte|полуночи|полночь)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Midnight();

    private const string Time = @"(?<![\d.:])(\d{1,2}(?::\d{2})?)(?![\d.:])";

    /// <summary>Between two times only: elsewhere the same short words mean something else.</summary>
    [GeneratedRegex($@"(?:\b(?:from|desde|de|dalle|с)\s+(?:las?\s+)?)?{Time}\s+(?:to|till|until|hasta|a|alle|до)\s+(?:las?\s+)?{Time}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FromTo();
}

namespace ShopBot.Bot.Catalog;

/// <summary>Reads weekdays: "mon", "mon-fri", "fri-mon", "sat, sun".</summary>
internal static class Weekdays
{
    public const string Remedy = "mon, tue, wed, thu, fri, sat, sun, a range such as mon-fri";

    /// <summary>As files write them, Sunday first as in <see cref="DayOfWeek"/>.</summary>
    public static readonly string[] Names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>In the order of the text, with what stands twice; null when a part of it is no day.</summary>
    public static IReadOnlyList<DayOfWeek>? Read(string text)
    {
        var days = new List<DayOfWeek>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-', StringSplitOptions.TrimEntries);
            var first = Array.IndexOf(Names, ends[0]);
            var last = Array.IndexOf(Names, ends[^1]);
            if (first < 0 || last < 0 || ends.Length > 2)
            {
                return null;
            }

            for (var day = first; ; day = (day + 1) % 7)
            {
                days.Add((DayOfWeek)day);
                if (day == last)
                {
                    break;
                }
            }
        }

        return days;
    }
}

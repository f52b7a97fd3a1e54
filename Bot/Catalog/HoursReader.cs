using System.Globalization;
using ShopBot.Bot.Catalog.Yaml;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog;

/// <summary>Reads <c>hours</c> and <c>sold</c>: weekdays and dates with their periods, or one line of periods for every day.</summary>
internal static class HoursReader
{
    public const string Example = "mon-fri: 11:30-15:00, 18:30-23:00";

    public static OpeningHours? Hours(this Value value)
    {
        var week = new WeekDraft(value);
        if (value.Node is MapNode)
        {
            foreach (var entry in value.Entries(Example))
            {
                var day = entry with { Owner = value.AsOwner() };
                if (day.Key.Length > 0 && char.IsAsciiDigit(day.Key[0]) && !day.Key.Contains(':'))
                {
                    week.AddDates(day);
                }
                else
                {
                    week.AddWeekdays(day);
                }
            }
        }
        else if (value.Periods() is { } everyDay)
        {
            week.AddEveryDay(value, everyDay);
        }
        else
        {
            return null;
        }

        return week.Finish();
    }

    /// <summary>"closed", one line of periods with commas, or a list of periods; sorted by the clock.</summary>
    public static IReadOnlyList<Period>? Periods(this Value value)
    {
        if (value.Node is ScalarNode { Text: "closed" })
        {
            return [];
        }

        if (value.Node is MapNode)
        {
            value.Wrong(new Phrase("file.periods"));
            return null;
        }

        var periods = new List<Period>();
        foreach (var item in value.Items())
        {
            foreach (var text in (item.Text("11:30-15:00") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (ReadPeriod(text, out var remedy) is { } period)
                {
                    periods.Add(period);
                }
                else
                {
                    item.Wrong(remedy);
                    return null;
                }
            }
        }

        periods.Sort((a, b) => a.From.CompareTo(b.From));
        return periods.Count == 0 ? null : periods;
    }

    private static Period? ReadPeriod(string text, out Phrase remedy)
    {
        remedy = new("file.no_period", ("text", text));
        var ends = text.Split(['-', '–'], 2, StringSplitOptions.TrimEntries);
        if (ends.Length != 2)
        {
            return null;
        }

        if (ReadTime(ends[0]) is not { } from)
        {
            remedy = BadTime(ends[0]);
            return null;
        }

        if ((ends[1] is "24:00" ? TimeOnly.MinValue : ReadTime(ends[1])) is not { } to)
        {
            remedy = BadTime(ends[1]);
            return null;
        }

        if (from == to && from != TimeOnly.MinValue)
        {
            remedy = new("file.no_length", ("text", text));
            return null;
        }

        return new Period(from, to);
    }

    /// <summary>One time of the wall clock.</summary>
    public static TimeOnly? Time(this Value value)
    {
        if (value.Text("14:00") is not { } text)
        {
            return null;
        }

        if (ReadTime(text) is { } time)
        {
            return time;
        }

        value.Wrong(BadTime(text));
        return null;
    }

    private static TimeOnly? ReadTime(string text) =>
        TimeOnly.TryParseExact(text, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static Phrase BadTime(string text) => ReadTime(text.Replace('.', ':')) is { } meant
        ? new("file.no_time_meant", ("text", text), ("time", meant))
        : new("file.no_time", ("text", text));
}

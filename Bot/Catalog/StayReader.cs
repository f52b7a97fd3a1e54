using System.Globalization;
using System.Text.RegularExpressions;
using ShopBot.Bot.Catalog.Yaml;
using ShopBot.Bot.Texts;
using ShopBot.Domain;
using ShopBot.Domain.Booking;

namespace ShopBot.Bot.Catalog;

/// <summary>Readers of what belongs to a stay: how long, on which days, in which seasons, for how much.</summary>
internal static partial class StayReader
{
    /// <summary>Keys of room_booking and of each season; what a season leaves out is that of room_booking.</summary>
    public static StayRules Stay(this Fields fields, StayRules defaults)
    {
        var nights = fields.Find("nights")?.Range(1, StayRules.MostNights);
        var arrive = fields.Find("arrive")?.ArrivalDays();
        return new(nights?.Min ?? defaults.MinNights, nights?.Max ?? defaults.MaxNights, arrive ?? defaults.ArrivalDays);
    }

    /// <summary>"2-14", or "3" for both ends.</summary>
    public static (int Min, int Max)? Range(this Value value, int min, int max)
    {
        if (value.Text($"{min}-{max}") is not { } text)
        {
            return null;
        }

        var ends = text.Split('-', StringSplitOptions.TrimEntries);
        if (ends.Length <= 2 && Whole(ends[0]) is { } first && Whole(ends[^1]) is { } last && first >= min && last <= max)
        {
            if (first <= last)
            {
                return (first, last);
            }

            value.Wrong($"the smaller number comes first: write {last}-{first}");
            return null;
        }

        value.Wrong($"write a number from {min} to {max}, or two such as {min}-{Math.Min(max, min + 2)}");
        return null;
    }

    public static IReadOnlyList<Season> Seasons(this Value value, StayRules defaults)
    {
        var seasons = new List<Season>();
        foreach (var entry in value.Entries("seasons: {high: {dates: 06-15 to 08-31}}"))
        {
            if (entry.KeyIsId("a season") && entry.Map($"season {entry.Key}", $"{entry.Key}: {{dates: 06-15 to 08-31}}") is { } fields)
            {
                var dates = fields.Need("dates", "dates: 06-15 to 08-31")?.Dates() ?? [];
                seasons.Add(new(entry.Key, dates, fields.Stay(defaults)));
                fields.RefuseOthers();
            }
        }

        return seasons;
    }

    /// <summary>One price for every night, or prices by weekday that leave no day out.</summary>
    public static WeekPrices? WeekPrices(this Value value)
    {
        if (value.Node is ScalarNode)
        {
            return value.Amount() is { } every ? new([.. Enumerable.Repeat(every, 7)]) : null;
        }

        var week = new Money?[7];
        var isRead = true;
        foreach (var entry in value.Entries($"{value.Key}: 90, or {value.Key}: {{sun-thu: 90, fri-sat: 110}}"))
        {
            if (Weekdays.Read(entry.Key) is not { } days)
            {
                value.Reading.Add(entry.Line, $"\"{entry.Key}\" in {value.Key} of {TextBook.InEnglish(value.Owner)} is no day: write {Weekdays.Remedy}");
                isRead = false;
                continue;
            }

            var price = entry.Amount();
            isRead &= price is not null;
            foreach (var day in days)
            {
                if (week[(int)day] is not null)
                {
                    value.Reading.Add(entry.Line, $"{Weekdays.Names[(int)day]} stands twice in {value.Key} of {TextBook.InEnglish(value.Owner)}: delete one");
                }

                week[(int)day] = price;
            }
        }

        var missing = Weekdays.Names.Where((_, day) => week[day] is null).ToList();
        if (isRead && missing.Count is > 0 and < 7)
        {
            value.Wrong($"no price for {string.Join(", ", missing)}: write one, such as {string.Join(", ", missing)}: 90");
        }

        return missing.Count > 0 ? null : new([.. week.Select(price => price!.Value)]);
    }

    private static IReadOnlyList<DayOfWeek>? ArrivalDays(this Value value)
    {
        var days = new List<DayOfWeek>();
        foreach (var item in value.Items())
        {
            if (item.Text("fri-sun") is not { } text)
            {
                return null;
            }

            if (Weekdays.Read(text) is not { } read)
            {
                item.Wrong($"write {Weekdays.Remedy}");
                return null;
            }

            days.AddRange(read);
        }

        return [.. days.Distinct().Order()];
    }

    /// <summary>One span of dates, or a list: of every year "12-20 to 01-06", or of one "2027-04-02 to 2027-04-05".</summary>
    private static List<SeasonDates> Dates(this Value value)
    {
        var all = new List<SeasonDates>();
        foreach (var item in value.Items())
        {
            if (item.Text("06-15 to 08-31") is not { } text)
            {
                continue;
            }

            var ends = text.Split(" to ", StringSplitOptions.TrimEntries);
            var everyYear = YearlyDate().IsMatch(ends[0]);
            if (ends.Length > 2 || Date(ends[0], everyYear) is not { } first || Date(ends[^1], everyYear) is not { } last)
            {
                item.Wrong("write the first and the last date: 06-15 to 08-31 for every year, 2027-04-02 to 2027-04-05 for one");
            }
            else if (last < first && !everyYear)
            {
                item.Wrong("it ends before it begins: write the earlier date first");
            }
            else
            {
                all.Add(new(first, last, everyYear));
            }
        }

        return all;
    }

    private static DateOnly? Date(string text, bool everyYear) =>
        DateOnly.TryParseExact(
            everyYear ? $"{SeasonDates.YearOfEveryYear}-{text}" : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date : null;

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("^[0-9]{2}-[0-9]{2}$")]
    private static partial Regex YearlyDate();
}

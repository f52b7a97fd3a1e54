using System.Globalization;
using System.Text.RegularExpressions;
using ShopBot.Bot.Texts;
using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Catalog;

/// <summary>Reads how the food gets to the customer: ways, tables, slots.</summary>
internal static partial class WaysReader
{
    public const int DefaultMinutes = 30;
    public const int MaxTables = 500;

    public static IReadOnlyList<WayRules> WayRules(this Value value)
    {
        var ways = new List<WayRules>();
        foreach (var entry in value.Entries("ways: {pickup: {minutes: 20}}"))
        {
            if (!Words.TryWord<Way>(entry.Key, out var way, out var remedy))
            {
                value.Reading.Add(entry.Line, $"unknown way \"{entry.Key}\": {TextBook.InEnglish(remedy)}");
            }
            else if (entry.Map(entry.Key, $"{entry.Key}: {{minutes: {DefaultMinutes}}}") is { } fields)
            {
                ways.Add(new(way, fields.Find("minutes")?.Whole(1, 240) ?? DefaultMinutes, fields.Find("minimum")?.Amount()));
                fields.RefuseOthers();
            }
        }

        return ways;
    }

    public static SlotRules Slots(this Fields? slots)
    {
        var rules = new SlotRules(
            slots?.Find("minutes")?.Whole(5, 120) ?? 15,
            slots?.Find("orders")?.Whole(1, 1000),
            slots?.Find("days_ahead")?.Whole(0, 30) ?? 2);
        slots?.RefuseOthers();
        return rules;
    }

    /// <summary>Names, and ranges of numbers such as 1-12. They travel in a link, so they are short and plain.</summary>
    /// <param name="what">What errors call one: "table", "room".</param>
    public static IReadOnlyList<string> TableNames(this Value value, string what = "table")
    {
        var names = new List<string>();
        foreach (var item in value.Items())
        {
            foreach (var name in item.Text("1-12")?.Split(',', StringSplitOptions.TrimEntries) ?? [])
            {
                names.AddRange(item.Table(name, what));
            }
        }

        if (names.Count > MaxTables)
        {
            value.Reading.Add(value.Line, $"{names.Count} {what}s: write at most {MaxTables}");
        }

        foreach (var twice in names.GroupBy(name => name).Where(same => same.Count() > 1))
        {
            value.Reading.Add(value.Line, $"{what} {twice.Key} stands twice: delete one");
        }

        return names;
    }

    private static IEnumerable<string> Table(this Value item, string name, string what)
    {
        var range = Range().Match(name);
        if (range.Success)
        {
            var first = int.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture);
            var last = int.Parse(range.Groups[2].Value, CultureInfo.InvariantCulture);
            if (first < last && last - first < MaxTables)
            {
                return Enumerable.Range(first, last - first + 1).Select(number => number.ToString(CultureInfo.InvariantCulture));
            }
        }

        if (!range.Success && TableName().IsMatch(name))
        {
            return [name];
        }

        item.Wrong($"\"{name}\" is no {what}: write a number, a name of 1-24 of A-Z, a-z, 0-9, '-' and '_', or a range such as 1-12");
        return [];
    }

    [GeneratedRegex("^([0-9]{1,5})-([0-9]{1,5})$")]
    private static partial Regex Range();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,24}$")]
    private static partial Regex TableName();
}

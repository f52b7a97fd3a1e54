using ShopBot.Domain.Booking;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog;

/// <summary>Reads the room that is booked: areas, tables, and which of them can be joined.</summary>
internal static class FloorReader
{
    private const string TablesExample = "tables: {1-4: {seats: 1-2}, 5: {seats: 2-4}}";

    public static IReadOnlyList<TableArea> Areas(this Value value)
    {
        var areas = new List<TableArea>();
        foreach (var entry in value.Entries("areas: {hall: ..., terrace: ...}"))
        {
            if (entry.KeyIsId("an area") && (entry with { Owner = Phrase.Verbatim("areas") }).Name() is { } name)
            {
                areas.Add(new(entry.Key, name));
            }
        }

        return areas;
    }

    /// <summary>Keys are names, ranges of numbers, or several of them with commas: tables that are alike stand on one line.</summary>
    /// <param name="names">The shop's tables to order at; empty where it has none.</param>
    public static IReadOnlyList<BookableTable> Tables(this Value value, IReadOnlyList<TableArea> areas, IReadOnlyList<string> names)
    {
        var tables = new List<BookableTable>();
        foreach (var entry in value.Entries(TablesExample))
        {
            var known = entry.NamesInKey(names);
            if (entry.Map(known.Count == 1 ? $"table {entry.Key}" : $"tables {entry.Key}", "5: {seats: 2-4}") is not { } fields)
            {
                continue;
            }

            var seats = fields.Need("seats", "seats: 2-4, or seats: 4 for 1 to 4 guests")?.Seats();
            var area = areas.Count == 0
                ? fields.Find("area")?.IdAmong([], "areas")
                : fields.Need("area", $"area: {areas[0].Id}")?.IdAmong([.. areas.Select(area => area.Id)], "areas");
            fields.RefuseOthers();
            foreach (var name in known.Where(name => tables.Exists(table => table.Name == name)))
            {
                value.Reading.Add(entry.Line, $"table {name} stands twice: delete one");
            }

            if (seats is var (min, max))
            {
                tables.AddRange(known.Where(name => !tables.Exists(table => table.Name == name)).Select(name => new BookableTable(name, min, max, area)));
            }
        }

        if (tables.Count > WaysReader.MaxTables)
        {
            value.Wrong($"{tables.Count} tables: write at most {WaysReader.MaxTables}");
        }

        return tables;
    }

    /// <summary>Rows of tables: each can be joined with the next, so that a join holds for both by the way it is written.</summary>
    public static IReadOnlyList<TableJoin> Joins(this Value value, IReadOnlyList<BookableTable> tables)
    {
        var names = tables.Select(table => table.Name).ToList();
        var joins = new List<TableJoin>();
        foreach (var row in value.Node is Yaml.ListNode ? value.Items() : [])
        {
            var inRow = row.Node is Yaml.ListNode ? row.Items().Select(item => item.IdAmong(names, "tables")).ToList() : [];
            if (inRow.Count < 2)
            {
                row.Wrong("write rows of at least two tables, such as joins: [[1, 2], [5, 6, 7]]");
                continue;
            }

            foreach (var (one, other) in inRow.Zip(inRow.Skip(1)))
            {
                if (one is not null && one == other)
                {
                    row.Wrong($"table {one} stands next to itself: delete one");
                }
                else if (one is not null && other is not null && !joins.Exists(join => (join.One == one && join.Other == other) || (join.One == other && join.Other == one)))
                {
                    joins.Add(new(one, other));
                }
            }
        }

        if (value.Node is not Yaml.ListNode)
        {
            value.Wrong("write rows of tables, such as joins: [[1, 2], [5, 6, 7]]");
        }

        foreach (var table in names.Where(name => joins.Count(join => join.One == name || join.Other == name) > TablePlan.MostNeighbours))
        {
            value.Wrong($"table {table} joins with more than {TablePlan.MostNeighbours} others: write only those that stand beside it");
        }

        return joins;
    }

    private static List<string> NamesInKey(this Value entry, IReadOnlyList<string> names)
    {
        var key = entry with { Key = "tables", Node = new Yaml.ScalarNode(entry.Line, entry.Key) };
        var written = key.TableNames();
        foreach (var name in names.Count == 0 ? [] : written.Where(name => !names.Contains(name)))
        {
            entry.Reading.Add(entry.Line, $"table {name} is none of the shop's tables: "
                + (Closest.To(name, names) is { } near ? $"did you mean {near}?" : "add it to tables at the top, too"));
        }

        return [.. written];
    }

    /// <summary>"2-4", or "4" for one to four.</summary>
    private static (int Min, int Max)? Seats(this Value value)
    {
        if (value.Text("2-4") is not { } text)
        {
            return null;
        }

        var ends = text.Split('-', StringSplitOptions.TrimEntries);
        if (ends.Length <= 2 && TryCount(ends[^1], out var max))
        {
            if (ends.Length == 1)
            {
                return (1, max);
            }

            if (TryCount(ends[0], out var min) && min <= max)
            {
                return (min, max);
            }
        }

        value.Wrong("write the smallest and the largest party, 1 to 100, such as 2-4");
        return null;
    }

    private static bool TryCount(string text, out int count) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out count) && count is >= 1 and <= 100;
}

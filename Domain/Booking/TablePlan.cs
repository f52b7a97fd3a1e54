using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace ShopBot.Domain.Booking;

/// <summary>The tables that can seat a party, alone or joined, in the order in which they are given out. Reckoned once for a shop's rules.</summary>
public sealed class TablePlan
{
    /// <summary>More tables than that are not joined: beyond it staff should lay the room out themselves.</summary>
    public const int MostJoined = 4;

    /// <summary>How many tables one table can be joined with: it bounds the number of sets.</summary>
    public const int MostNeighbours = 6;

    private static readonly ConditionalWeakTable<TableBookingRules, TablePlan> Plans = [];

    private readonly TableBookingRules _rules;
    private readonly Dictionary<string, int> _indexes;
    private readonly int[][] _neighbours;
    private readonly IReadOnlyList<int[]> _connected;
    private readonly ConcurrentDictionary<(int Party, string? Area), TableChoice> _choices = [];

    private TablePlan(TableBookingRules rules)
    {
        _rules = rules;
        _indexes = rules.Tables.Select((table, index) => (table.ResourceId, index)).ToDictionary(StringComparer.Ordinal);
        _neighbours = [.. rules.Tables.Select(table => Neighbours(table.Name))];
        _connected = Connected();
    }

    /// <summary>The most guests that tables joined can seat.</summary>
    public int MostSeats => _connected.Max(Seats);

    internal int Words => (_rules.Tables.Count + 63) / 64;

    public static TablePlan Of(TableBookingRules rules) => Plans.GetValue(rules, static rules => new TablePlan(rules));

    /// <summary>
    /// Fewest tables first; then those that waste the fewest seats; then those that keep the largest table free, and the ones that can be joined;
    /// then in the order of the rules. Empty when no table is for this party, or the area is unknown.
    /// </summary>
    /// <param name="area">Null: any.</param>
    public IReadOnlyList<TableSet> SetsFor(int party, string? area) => ChoiceFor(party, area).Sets;

    internal TableChoice ChoiceFor(int party, string? area) =>
        party < 1 || party > _rules.LargestParty || (area is not null && _rules.Area(area) is null)
            ? TableChoice.None
            : _choices.GetOrAdd((party, area), static (key, plan) => plan.Choice(key.Party, key.Area), this);

    internal bool TryIndex(string resourceId, out int index) => _indexes.TryGetValue(resourceId, out index);

    private BookableTable Table(int index) => _rules.Tables[index];

    private TableChoice Choice(int party, string? area)
    {
        List<int[]> ordered =
        [
            .. _connected
                .Where(tables => (area is null || tables.All(table => Table(table).Area == area)) && EachTableIsNeeded(tables, party))
                .OrderBy(tables => tables.Length)
                .ThenBy(Seats)
                .ThenBy(tables => tables.Max(table => Table(table).MaxSeats))
                .ThenBy(tables => tables.Sum(table => _neighbours[table].Length)),
        ];
        return new([.. ordered.Select(tables => new TableSet([.. tables.Select(Table)]))], [.. ordered.SelectMany(Mask)], Words);
    }

    private bool EachTableIsNeeded(int[] tables, int party) => tables is [var alone]
        ? party >= Table(alone).MinSeats && party <= Table(alone).MaxSeats
        : party <= Seats(tables) && !tables.Any(table =>
            party <= Seats(tables) - Table(table).MaxSeats && AreConnected([.. tables.Where(other => other != table)]));

    private int Seats(int[] tables) => tables.Sum(table => Table(table).MaxSeats);

    private ulong[] Mask(int[] tables)
    {
        var mask = new ulong[Words];
        foreach (var table in tables)
        {
            mask[table / 64] |= 1UL << table;
        }

        return mask;
    }

    private int[] Neighbours(string name) =>
    [
        .. _rules.Joins.Where(join => join.One == name || join.Other == name)
            .Select(join => _indexes[ResourceIds.OfTable(join.One == name ? join.Other : join.One)]).Distinct().Order(),
    ];

    /// <summary>Every set of up to <see cref="MostJoined"/> tables that hang together, each once, its tables in the order of the rules.</summary>
    private List<int[]> Connected()
    {
        List<int[]> all = [.. Enumerable.Range(0, _rules.Tables.Count).Select(table => new[] { table })];
        IReadOnlyList<int[]> last = all;
        for (var count = 2; count <= MostJoined; count++)
        {
            last =
            [
                .. last.SelectMany(tables => tables.SelectMany(table => _neighbours[table]).Except(tables).Select(more => (int[])[.. tables.Append(more).Order()]))
                    .DistinctBy(tables => tables.Aggregate(0L, (key, table) => (key << 16) | (uint)table)),
            ];
            all = [.. all, .. last];
        }

        return all;
    }

    private bool AreConnected(int[] tables)
    {
        var reached = new List<int> { tables[0] };
        for (var i = 0; i < reached.Count; i++)
        {
            reached.AddRange(_neighbours[reached[i]].Where(tables.Contains).Except(reached).ToList());
        }

        return reached.Count == tables.Length;
    }
}

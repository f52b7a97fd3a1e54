namespace ShopBot.Domain.Booking;

/// <summary>Who sits where, as bits: for each quarter of an hour a mask with a bit a table. Time outside its window counts as taken by nobody.</summary>
internal sealed class TakenTables
{
    private readonly int _words;
    private readonly long _first;
    private readonly int _grains;
    private readonly ulong[] _taken;

    public TakenTables(TablePlan plan, IEnumerable<Claim> claims, DateTimeOffset from, DateTimeOffset to)
    {
        _words = plan.Words;
        _first = Floor(from);
        _grains = (int)(Ceiling(to) - _first);
        _taken = new ulong[_grains * _words];
        foreach (var claim in claims)
        {
            if (plan.TryIndex(claim.ResourceId, out var table))
            {
                Take(table, claim.From, claim.To);
            }
        }
    }

    /// <summary>The tables that are not free all the time.</summary>
    /// <param name="taken">A word for 64 tables; what stands in it is lost.</param>
    public void Between(DateTimeOffset from, DateTimeOffset to, Span<ulong> taken)
    {
        taken.Clear();
        var (first, end) = Grains(from, to);
        for (var i = first * _words; i < end * _words; i += _words)
        {
            for (var word = 0; word < _words; word++)
            {
                taken[word] |= _taken[i + word];
            }
        }
    }

    private static long Floor(DateTimeOffset instant) => (long)Math.Floor(instant.ToUnixTimeSeconds() / (60.0 * TableBookingRules.GrainMinutes));

    private static long Ceiling(DateTimeOffset instant) => Floor(instant.AddMinutes(TableBookingRules.GrainMinutes).AddTicks(-1));

    private void Take(int table, DateTimeOffset from, DateTimeOffset to)
    {
        var (first, end) = Grains(from, to);
        for (var grain = first; grain < end; grain++)
        {
            _taken[(grain * _words) + (table / 64)] |= 1UL << table;
        }
    }

    private (int First, int End) Grains(DateTimeOffset from, DateTimeOffset to) =>
        ((int)Math.Clamp(Floor(from) - _first, 0, _grains), (int)Math.Clamp(Ceiling(to) - _first, 0, _grains));
}

namespace ShopBot.Domain.Booking;

/// <summary>A table, or tables to be joined.</summary>
public sealed class TableSet
{
    private readonly ulong[] _mask;

    internal TableSet(IReadOnlyList<BookableTable> tables, ulong[] mask) => (Tables, _mask) = (tables, mask);

    /// <summary>In the order of the rules.</summary>
    public IReadOnlyList<BookableTable> Tables { get; }

    public IReadOnlyList<string> ResourceIds => [.. Tables.Select(table => table.ResourceId)];

    public int Seats => Tables.Sum(table => table.MaxSeats);

    /// <summary>What these tables are taken by: from the begin of the stay to the end of the buffer after it.</summary>
    public IReadOnlyList<Claim> Claims(TableBookingRules rules, DateTimeOffset from, DateTimeOffset to, long bookingId) =>
        [.. ResourceIds.Select(id => new Claim(id, from, to + rules.Buffer, bookingId))];

    /// <param name="taken">A bit a table, in the order of the rules.</param>
    internal bool IsFree(ReadOnlySpan<ulong> taken)
    {
        for (var word = 0; word < _mask.Length; word++)
        {
            if ((_mask[word] & taken[word]) != 0)
            {
                return false;
            }
        }

        return true;
    }
}

namespace ShopBot.Domain.Booking;

/// <summary>A table, or tables to be joined.</summary>
/// <param name="Tables">In the order of the rules.</param>
public sealed record TableSet(IReadOnlyList<BookableTable> Tables)
{
    public IReadOnlyList<string> ResourceIds => [.. Tables.Select(table => table.ResourceId)];

    public int Seats => Tables.Sum(table => table.MaxSeats);

    /// <summary>What these tables are taken by: from the begin of the stay to the end of the buffer after it.</summary>
    public IReadOnlyList<Claim> Claims(TableBookingRules rules, DateTimeOffset from, DateTimeOffset to, long bookingId) =>
        [.. ResourceIds.Select(id => new Claim(id, from, to + rules.Buffer, bookingId))];
}

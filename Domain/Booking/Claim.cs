namespace ShopBot.Domain.Booking;

/// <summary>A resource is taken. Two claims of one resource never overlap.</summary>
/// <param name="ResourceId"><c>table:</c> and the table's name, or <c>room:</c> and the unit's.</param>
/// <param name="From">In UTC.</param>
/// <param name="To">In UTC, exclusive. For a table with the buffer after the stay; then both ends are whole quarters of an hour.</param>
/// <param name="BookingId">That of a block is negative: see <see cref="Block.Claim"/>.</param>
public sealed record Claim(string ResourceId, DateTimeOffset From, DateTimeOffset To, long BookingId)
{
    public bool Overlaps(DateTimeOffset from, DateTimeOffset to) => From < to && from < To;
}

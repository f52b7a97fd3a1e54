namespace ShopBot.Domain.Booking;

/// <summary>Staff took a resource out for a period: a table that wobbles, a room that is painted.</summary>
/// <param name="Id">Counts up from 1 in each shop.</param>
/// <param name="ResourceId">As in <see cref="Claim.ResourceId"/>.</param>
/// <param name="From">In UTC.</param>
/// <param name="To">In UTC, exclusive.</param>
/// <param name="By">Name of the member of staff.</param>
public sealed record Block(long Id, string ResourceId, DateTimeOffset From, DateTimeOffset To, string By)
{
    /// <summary>Blocks and bookings claim the same places: a block's claims carry its id with a minus.</summary>
    public Claim Claim => new(ResourceId, From, To, -Id);
}

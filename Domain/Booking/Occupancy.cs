namespace ShopBot.Domain.Booking;

/// <summary>What is taken already: where somebody sits, and how many begin when.</summary>
public sealed record Occupancy(IReadOnlyList<Claim> Claims, IReadOnlyList<Covers> Covers)
{
    public static Occupancy None { get; } = new([], []);

    /// <summary>With a booking as it is now, instead of what was known of it.</summary>
    public Occupancy With(Booking booking, Catalog.Shop shop, DateTimeOffset now)
    {
        var others = Without(booking.Id);
        return booking.KeepsItsPlace(now)
            ? new([.. others.Claims, .. booking.Claims(shop)], [.. others.Covers, new(booking.From, booking.Party, booking.Id)])
            : others;
    }

    /// <summary>As if a booking were not there: what it can be changed to may overlap with what it has.</summary>
    public Occupancy Without(long bookingId) => new(
        [.. Claims.Where(claim => claim.BookingId != bookingId)],
        [.. Covers.Where(covers => covers.BookingId != bookingId)]);

    /// <summary>Whether nobody has any grain of them: what the database would say, too.</summary>
    public bool AreFree(IReadOnlyList<Claim> wanted, Catalog.Shop shop) => InTheWay(wanted, shop).Count == 0;

    /// <summary>Ids of the bookings, and of blocks with a minus, that have some of what is wanted; each once.</summary>
    public IReadOnlyList<long> InTheWay(IReadOnlyList<Claim> wanted, Catalog.Shop shop)
    {
        var resources = wanted.Select(claim => claim.ResourceId).ToHashSet(StringComparer.Ordinal);
        var grains = wanted.SelectMany(claim => ResourceGrain.Of(claim, shop)).ToHashSet();
        return [.. Claims.Where(claim => resources.Contains(claim.ResourceId) && ResourceGrain.Of(claim, shop).Any(grains.Contains)).Select(claim => claim.BookingId).Distinct()];
    }
}

/// <summary>Guests who begin at the same time.</summary>
/// <param name="From">In UTC.</param>
public sealed record Covers(DateTimeOffset From, int Guests, long BookingId);

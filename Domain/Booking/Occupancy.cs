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
}

/// <summary>Guests who begin at the same time.</summary>
/// <param name="From">In UTC.</param>
public sealed record Covers(DateTimeOffset From, int Guests, long BookingId);

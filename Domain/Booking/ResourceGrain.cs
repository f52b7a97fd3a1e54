using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Booking;

/// <summary>
/// The smallest piece of a resource that can be taken: of a table a quarter of an hour, counted from 1970 in UTC; of a room a night,
/// counted as <see cref="DateOnly.DayNumber"/> on the shop's calendar. No two bookings have the same one: that is a key in the database.
/// </summary>
public readonly record struct ResourceGrain(string ResourceId, long Grain)
{
    private const int SecondsOfAQuarter = 60 * TableBookingRules.GrainMinutes;

    /// <summary>What a claim takes. Part of a quarter counts as all of it.</summary>
    public static IEnumerable<ResourceGrain> Of(Claim claim, Shop shop) =>
        ResourceIds.IsRoom(claim.ResourceId) ? Nights(claim, shop) : Quarters(claim);

    private static IEnumerable<ResourceGrain> Quarters(Claim claim)
    {
        var last = (claim.To.ToUnixTimeSeconds() - 1) / SecondsOfAQuarter;
        for (var grain = claim.From.ToUnixTimeSeconds() / SecondsOfAQuarter; grain <= last; grain++)
        {
            yield return new(claim.ResourceId, grain);
        }
    }

    private static IEnumerable<ResourceGrain> Nights(Claim claim, Shop shop) =>
        shop.RoomBooking is { } rules
            ? StayDates.Of(claim, rules, shop.Zone).Nights.Select(night => new ResourceGrain(claim.ResourceId, night.DayNumber))
            : [];
}

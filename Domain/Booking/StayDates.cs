using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Booking;

/// <summary>The nights from <paramref name="Arrival"/> on; the night of <paramref name="Departure"/> is not one of them.</summary>
public readonly record struct StayDates(DateOnly Arrival, DateOnly Departure)
{
    /// <summary>Zero or less for a departure that is not after the arrival.</summary>
    public int Count => Departure.DayNumber - Arrival.DayNumber;

    public IEnumerable<DateOnly> Nights => Enumerable.Range(0, Math.Max(0, Count)).Select(Arrival.AddDays);

    /// <summary>From check-in to check-out, in UTC.</summary>
    public (DateTimeOffset From, DateTimeOffset To) Instants(RoomBookingRules rules, TimeZoneInfo zone) =>
        (WallClock.Begin(zone, Arrival.ToDateTime(rules.CheckIn)), WallClock.Begin(zone, Departure.ToDateTime(rules.CheckOut)));

    /// <summary>The claim on <paramref name="unit"/> that a booking for these nights makes.</summary>
    public Claim Claim(RoomBookingRules rules, TimeZoneInfo zone, string unit, long bookingId)
    {
        var (from, to) = Instants(rules, zone);
        return new Claim(ResourceIds.OfRoom(unit), from, to, bookingId);
    }

    /// <summary>
    /// The nights that a claim takes, also one for a part of a day: a room that is out of order between check-out and check-in takes none,
    /// one that is out of order before check-out takes the night before.
    /// </summary>
    public static StayDates Of(Claim claim, RoomBookingRules rules, TimeZoneInfo zone) =>
        Of(claim, rules, zone, instant => TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <param name="wallClock">What the clock of <paramref name="zone"/> shows: for whoever asks about thousands of claims and remembers the answers.</param>
    internal static StayDates Of(Claim claim, RoomBookingRules rules, TimeZoneInfo zone, Func<DateTimeOffset, DateTime> wallClock)
    {
        var (from, to) = (wallClock(claim.From), wallClock(claim.To));
        var (first, last) = (DateOnly.FromDateTime(from), DateOnly.FromDateTime(to));

        // The wall clock decides nearly always; the instants, where a change of the clock has moved check-in or check-out.
        var isInTheNightBefore = TimeOnly.FromDateTime(from) < rules.CheckOut
            && claim.From < WallClock.Begin(zone, first.ToDateTime(rules.CheckOut));
        var isInTheNightAfter = TimeOnly.FromDateTime(to) > rules.CheckIn
            && claim.To > WallClock.Begin(zone, last.ToDateTime(rules.CheckIn));
        return new(isInTheNightBefore ? first.AddDays(-1) : first, isInTheNightAfter ? last.AddDays(1) : last);
    }
}

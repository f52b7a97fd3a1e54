using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Booking;

/// <summary>
/// Which stays are possible, as things stand at one moment. A stay is offered only where one unit is free for all of it; nobody moves rooms.
/// </summary>
public sealed class RoomCalendar
{
    private readonly Shop _shop;
    private readonly RoomBookingRules _rules;
    private readonly List<UnitNights> _units = [];

    /// <param name="claims">At least all of the shop's rooms that are not over yet, without holds that ran out; others do no harm.</param>
    /// <param name="changing">A booking that is being changed: its own claims are not in its way. Null for a new one.</param>
    /// <exception cref="ArgumentException">The shop lets no rooms.</exception>
    public RoomCalendar(Shop shop, IEnumerable<Claim> claims, DateTimeOffset now, long? changing = null)
    {
        _shop = shop;
        _rules = shop.RoomBooking ?? throw new ArgumentException($"{shop.Key} lets no rooms; make a calendar only where Shop.RoomBooking is not null.", nameof(shop));
        var wall = shop.ToLocal(now);
        Today = DateOnly.FromDateTime(wall);
        FirstArrival = Today.AddDays(_rules.LeadDays + (TimeOnly.FromDateTime(wall) >= _rules.BookUntil ? 1 : 0));

        var byRoom = claims.Where(claim => changing is null || claim.BookingId != changing).ToLookup(claim => claim.ResourceId, StringComparer.Ordinal);
        var zone = shop.Zone;
        var shown = new Dictionary<DateTimeOffset, DateTime>(); // nearly all claims begin at check-in and end at check-out: a zone is asked once a day
        foreach (var type in _rules.Types)
        {
            foreach (var unit in type.Units)
            {
                var taken = byRoom[ResourceIds.OfRoom(unit)].Select(claim => StayDates.Of(claim, _rules, zone, WallClock));
                _units.Add(new UnitNights(type, unit, Today, _rules.DaysAhead, taken));
            }
        }

        DateTime WallClock(DateTimeOffset instant)
        {
            if (!shown.TryGetValue(instant, out var wallClock))
            {
                shown.Add(instant, wallClock = TimeZoneInfo.ConvertTime(instant, zone).DateTime);
            }

            return wallClock;
        }
    }

    /// <summary>On the shop's calendar.</summary>
    public DateOnly Today { get; }

    /// <summary>The first day that is not too late to book for.</summary>
    public DateOnly FirstArrival { get; }

    public DateOnly LastDeparture => Today.AddDays(_rules.DaysAhead);

    /// <summary>Whether at least the shortest stay is possible from <paramref name="day"/> on.</summary>
    /// <param name="party">Rooms for fewer guests do not count.</param>
    public bool CanArrive(DateOnly day, int party = 1)
    {
        var stay = _rules.StayFrom(day);
        return day >= FirstArrival && stay.TakesArrivalsOn(day) && LongestFree(day, party) >= stay.MinNights;
    }

    /// <summary>The days from <paramref name="first"/> to <paramref name="last"/> on which one can arrive.</summary>
    public IReadOnlyList<DateOnly> Arrivals(DateOnly first, DateOnly last, int party = 1) =>
        [.. Enumerable.Range(0, Math.Max(0, last.DayNumber - first.DayNumber + 1)).Select(first.AddDays).Where(day => CanArrive(day, party))];

    /// <summary>In their order, without a gap; none when one cannot arrive on <paramref name="arrival"/>.</summary>
    public IReadOnlyList<DateOnly> Departures(DateOnly arrival, int party = 1)
    {
        if (!CanArrive(arrival, party))
        {
            return [];
        }

        var stay = _rules.StayFrom(arrival);
        var longest = Math.Min(stay.MaxNights, LongestFree(arrival, party));
        return [.. Enumerable.Range(stay.MinNights, longest - stay.MinNights + 1).Select(arrival.AddDays)];
    }

    /// <summary>The room types that can be had, in the order of the shop file, without options; none when the stay is refused.</summary>
    public IReadOnlyList<RoomOffer> Offers(StayDates dates, int party) =>
        Refuse(dates, party) is not null
            ? []
            : [.. _rules.Types.Where(type => type.Most >= party).Select(type => Offer(type, dates, party, [])).OfType<RoomOffer>()];

    /// <summary>One room type with its options; null when the stay is refused or no unit of it is free for all of the stay.</summary>
    /// <param name="keep">The unit of a booking that is being changed: it stays where it is possible.</param>
    public RoomOffer? Offer(RoomType type, StayDates dates, int party, IReadOnlyCollection<string> options, string? keep = null) =>
        party <= type.Most && Refuse(dates, party) is null && UnitFor(type, dates, keep) is { } unit
            ? new RoomOffer(type, unit, StayPricing.Of(_shop, type, dates, party, options))
            : null;

    /// <summary>The rooms that take the party and are free from <paramref name="arrival"/> on, for how many nights in a row: what staff can choose from, whatever binds customers.</summary>
    public IEnumerable<(RoomType Type, string Unit, int Nights)> FreeRooms(DateOnly arrival, int party) => _units
        .Select(unit => (unit.Type, Unit: unit.Name, Nights: unit.Type.Most >= party ? unit.FreeFrom(arrival) : 0))
        .Where(room => room.Nights > 0);

    /// <summary>Null when the stay is possible in some room.</summary>
    public Refusal? Refuse(StayDates dates, int party)
    {
        var stay = _rules.StayFrom(dates.Arrival);
        return dates switch
        {
            { Count: <= 0 } => StayRefusals.DepartureBeforeArrival,
            _ when dates.Arrival < Today => StayRefusals.PastDay,
            _ when dates.Arrival < FirstArrival => StayRefusals.TooSoon(FirstArrival),
            _ when dates.Departure > LastDeparture => StayRefusals.BeyondHorizon(LastDeparture),
            _ when !stay.TakesArrivalsOn(dates.Arrival) => StayRefusals.NoArrival(dates.Arrival, NextWithArrivals(dates.Arrival)),
            _ when dates.Count < stay.MinNights => StayRefusals.TooShort(dates.Arrival, stay.MinNights),
            _ when dates.Count > stay.MaxNights => StayRefusals.TooLong(dates.Arrival, stay.MaxNights),
            _ when party < 1 || party > _rules.MostGuests => StayRefusals.Guests(_rules.MostGuests),
            _ when LongestFree(dates.Arrival, party) < dates.Count => StayRefusals.NothingFree,
            _ => null,
        };
    }

    /// <summary>
    /// The unit in whose free nights the stay leaves the fewest over, so that long gaps stay whole for long stays; of equals the first of the file.
    /// </summary>
    private string? UnitFor(RoomType type, StayDates dates, string? keep)
    {
        var free = _units.Where(unit => unit.Type.Id == type.Id && unit.FreeFrom(dates.Arrival) >= dates.Count);
        return free.OrderBy(unit => unit.Name == keep ? 0 : 1).ThenBy(unit => unit.GapAround(dates.Arrival)).FirstOrDefault()?.Name;
    }

    private int LongestFree(DateOnly arrival, int party) =>
        _units.Where(unit => unit.Type.Most >= party).Select(unit => unit.FreeFrom(arrival)).DefaultIfEmpty(0).Max();

    private DateOnly? NextWithArrivals(DateOnly day)
    {
        for (var next = day.AddDays(1); next < LastDeparture; next = next.AddDays(1))
        {
            if (_rules.StayFrom(next).TakesArrivalsOn(next))
            {
                return next;
            }
        }

        return null;
    }
}

/// <param name="Unit">The room that the booking is to claim.</param>
public sealed record RoomOffer(RoomType Type, string Unit, StayPrice Price);

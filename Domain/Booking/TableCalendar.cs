using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Booking;

/// <summary>The free places of some days, a month or one, as they are now.</summary>
public sealed class TableCalendar
{
    private readonly TableBookingRules _rules;
    private readonly TimeZoneInfo _zone;
    private readonly TablePlan _plan;
    private readonly TakenTables _taken;
    private readonly Dictionary<long, int> _covers = [];
    private readonly DateOnly _today;
    private readonly DateTimeOffset _now;

    /// <param name="shop">One whose tables can be booked.</param>
    /// <param name="taken">Everything that touches <paramref name="first"/> to <paramref name="last"/>, from a day before to a day after.</param>
    /// <param name="first">On the shop's calendar.</param>
    /// <param name="last">Not before <paramref name="first"/>.</param>
    /// <exception cref="ArgumentException">The shop takes no bookings for tables.</exception>
    public TableCalendar(Shop shop, Occupancy taken, DateTimeOffset now, DateOnly first, DateOnly last)
    {
        _rules = shop.TableBooking ?? throw new ArgumentException($"{shop.Key} books no tables; ask for its TableBooking first.", nameof(shop));
        _zone = shop.Zone;
        _plan = TablePlan.Of(_rules);
        _now = now;
        _today = DateOnly.FromDateTime(shop.ToLocal(now));
        First = first;
        Last = last;
        _taken = new(_plan, taken.Claims, WallClock.Begin(_zone, first.AddDays(-1).ToDateTime(default)), WallClock.End(_zone, last.AddDays(2).ToDateTime(default)));
        foreach (var covers in taken.Covers)
        {
            var grain = Grain(covers.From);
            _covers[grain] = _covers.GetValueOrDefault(grain) + covers.Guests;
        }
    }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    /// <summary>The days with a free time for the party, the earliest first.</summary>
    /// <param name="area">Id of an area; null: any.</param>
    public IReadOnlyList<DateOnly> FreeDays(int party, string? area = null)
    {
        var days = new List<DateOnly>();
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            if (FreeOn(day, party, area).Any())
            {
                days.Add(day);
            }
        }

        return days;
    }

    /// <summary>The times the party can have, the earliest first; none for days past, or beyond <see cref="TableBookingRules.DaysAhead"/>.</summary>
    /// <param name="area">Id of an area; null: any.</param>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not hold that day.</exception>
    public IReadOnlyList<TableTime> FreeTimes(DateOnly day, int party, string? area = null) => [.. FreeOn(day, party, area)];

    /// <summary>The place for a party that comes at <paramref name="from"/>; null when none is free. Looks at the tables alone: lead time, service and pacing are those of <see cref="FreeTimes"/>.</summary>
    /// <param name="area">Id of an area; null: any.</param>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not hold that time.</exception>
    public TableSet? Place(DateTimeOffset from, int party, string? area = null)
    {
        RefuseOutside(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, _zone).DateTime));
        return PlaceAt(from, party, area);
    }

    /// <summary>Names of the tables nobody has from one instant to the other, the buffer not included: what staff can choose from.</summary>
    public IReadOnlyList<BookableTable> FreeTables(DateTimeOffset from, DateTimeOffset to)
    {
        var taken = new ulong[_plan.Words];
        _taken.Between(from, to, taken);
        return [.. _rules.Tables.Where((_, index) => (taken[index / 64] & (1UL << index)) == 0)];
    }

    private static long Grain(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / (60 * TableBookingRules.GrainMinutes);

    private IEnumerable<TableTime> FreeOn(DateOnly day, int party, string? area)
    {
        RefuseOutside(day);
        if (day < _today || day > _today.AddDays(_rules.DaysAhead) || _plan.SetsFor(party, area).Count == 0)
        {
            return [];
        }

        var earliest = _now.AddMinutes(_rules.LeadMinutes);
        var stay = _rules.Stay(party);
        return TableTimes.On(_rules, _zone, day).Where(time =>
            time.From >= earliest
            && time.From + stay <= time.ServiceEnd
            && KitchenKeepsUp(time.From, party)
            && PlaceAt(time.From, party, area) is not null);
    }

    private bool KitchenKeepsUp(DateTimeOffset from, int party)
    {
        if (_rules.CoversPerSlot is not { } most)
        {
            return true;
        }

        var guests = party;
        for (var into = 0; into < _rules.StepMinutes; into += TableBookingRules.GrainMinutes)
        {
            guests += _covers.GetValueOrDefault(Grain(from.AddMinutes(into)));
        }

        return guests <= most;
    }

    private TableSet? PlaceAt(DateTimeOffset from, int party, string? area)
    {
        Span<ulong> taken = stackalloc ulong[_plan.Words];
        _taken.Between(from, from + _rules.Stay(party) + _rules.Buffer, taken);
        return _plan.ChoiceFor(party, area).FirstFree(taken);
    }

    private void RefuseOutside(DateOnly day)
    {
        if (day < First || day > Last)
        {
            throw new ArgumentOutOfRangeException(nameof(day), day, $"The calendar holds {First:O} to {Last:O}; make one for that day.");
        }
    }
}

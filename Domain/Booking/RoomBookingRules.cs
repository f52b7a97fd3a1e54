using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Booking;

/// <summary>How a shop lets its rooms. Days and nights are dates on the shop's calendar; the night of a date ends the morning after.</summary>
public sealed record RoomBookingRules
{
    public const int MostDaysAhead = 730;

    /// <summary>At least one; a unit belongs to one type.</summary>
    public required IReadOnlyList<RoomType> Types { get; init; }

    /// <summary>Of several that hold a date the first counts.</summary>
    public IReadOnlyList<Season> Seasons { get; init; } = [];

    /// <summary>From when on the day of arrival the room is ready: wall clock.</summary>
    public required TimeOnly CheckIn { get; init; }

    /// <summary>Until when on the day of departure the room is left: wall clock, not after <see cref="CheckIn"/>.</summary>
    public required TimeOnly CheckOut { get; init; }

    /// <summary>What counts on days of no season.</summary>
    public required StayRules Stay { get; init; }

    /// <summary>How many days after today the last departure may be: 1 to <see cref="MostDaysAhead"/>.</summary>
    public required int DaysAhead { get; init; }

    /// <summary>How many days before the arrival a booking has to be made: 0-60; 0 is on the day itself.</summary>
    public required int LeadDays { get; init; }

    /// <summary>Until when on the last of those days: wall clock; null: until midnight.</summary>
    public TimeOnly? BookUntil { get; init; }

    /// <summary>A <see cref="TaxRate.Id"/> of the shop; null for its default rate.</summary>
    public string? Tax { get; init; }

    public PersonTax? PersonTax { get; init; }

    public IReadOnlyList<StayOption> Options { get; init; } = [];

    /// <summary>Null: nothing is paid before.</summary>
    public StayDeposit? Deposit { get; init; }

    /// <summary>How a deposit is paid; at most 500 characters. Not null where there is one.</summary>
    public LocalText? DepositText { get; init; }

    /// <summary>Null: cancelling is free at any time.</summary>
    public StayCancellation? Cancellation { get; init; }

    /// <summary>Guests that the largest room takes.</summary>
    public int MostGuests => Types.Max(type => type.Most);

    public RoomType? Type(string? id) => Types.FirstOrDefault(type => type.Id == id);

    /// <summary>Null when no type has such a unit (any more).</summary>
    public RoomType? TypeOfUnit(string unit) => Types.FirstOrDefault(type => type.Units.Contains(unit));

    public Season? SeasonOf(DateOnly date) => Seasons.FirstOrDefault(season => season.Holds(date));

    /// <summary>What counts for a stay that begins on <paramref name="arrival"/>.</summary>
    public StayRules StayFrom(DateOnly arrival) => SeasonOf(arrival)?.Stay ?? Stay;
}

/// <param name="MinNights">At least 1.</param>
/// <param name="MaxNights">From <paramref name="MinNights"/> to <see cref="MostNights"/>.</param>
/// <param name="ArrivalDays">Weekdays one can arrive on; empty: all.</param>
public sealed record StayRules(int MinNights, int MaxNights, IReadOnlyList<DayOfWeek> ArrivalDays)
{
    public const int MostNights = 365;

    public bool TakesArrivalsOn(DateOnly day) => ArrivalDays.Count == 0 || ArrivalDays.Contains(day.DayOfWeek);
}

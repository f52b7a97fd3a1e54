using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Booking;

/// <summary>How a shop's tables are booked. Steps, stays and buffers are whole quarters of an hour.</summary>
public sealed record TableBookingRules
{
    /// <summary>What bookings are counted in: step, stay, buffer and the begin of a service are multiples of it.</summary>
    public const int GrainMinutes = 15;

    /// <summary>Empty where the shop makes no difference.</summary>
    public IReadOnlyList<TableArea> Areas { get; init; } = [];

    /// <summary>At least one, in the order in which equal ones are given out.</summary>
    public required IReadOnlyList<BookableTable> Tables { get; init; }

    /// <summary>Pairs that can be pushed together; each pair once.</summary>
    public IReadOnlyList<TableJoin> Joins { get; init; } = [];

    /// <summary>When guests may sit: a stay lies wholly inside. Closed dates are special days.</summary>
    public required OpeningHours Service { get; init; }

    /// <summary>From one time offered to the next, counted from the begin of a service period: 15-240.</summary>
    public int StepMinutes { get; init; } = 30;

    /// <summary>At least one, smaller parties first; the last one is for all that are larger, too.</summary>
    public required IReadOnlyList<StayLength> Stays { get; init; }

    /// <summary>What a table is not given away for after a stay: 0-120.</summary>
    public int BufferMinutes { get; init; } = 15;

    /// <summary>From now to the first time offered: 0-10,080.</summary>
    public int LeadMinutes { get; init; } = 60;

    /// <summary>How many days after today can be booked: 1-366.</summary>
    public int DaysAhead { get; init; } = 60;

    /// <summary>Guests that may begin within one step, so that the kitchen keeps up; null: no limit.</summary>
    public int? CoversPerSlot { get; init; }

    /// <summary>The party size from which staff approve; null: every booking is confirmed at once.</summary>
    public int? ApproveFrom { get; init; }

    /// <summary>At least 1, at most what tables joined can seat.</summary>
    public required int LargestParty { get; init; }

    public IReadOnlyList<DepositRule> Deposits { get; init; } = [];

    /// <summary>How a deposit is paid, at most 500 characters; not null where there are <see cref="Deposits"/>.</summary>
    public LocalText? DepositText { get; init; }

    /// <summary>Until how long before its begin a customer can cancel or change a booking: 0-336 hours.</summary>
    public int CancelHours { get; init; }

    public TimeSpan Stay(int party) =>
        TimeSpan.FromMinutes((Stays.FirstOrDefault(stay => party <= stay.UpToParty) ?? Stays[^1]).Minutes);

    public TimeSpan Buffer => TimeSpan.FromMinutes(BufferMinutes);

    public TableArea? Area(string? id) => Areas.FirstOrDefault(area => area.Id == id);

    public bool StaffApprove(int party) => party >= ApproveFrom;

    /// <summary>The last instant at which a customer can cancel or change what begins at <paramref name="from"/>.</summary>
    public DateTimeOffset CancelUntil(DateTimeOffset from) => from.AddHours(-CancelHours);

    /// <summary>What a party pays before; null: nothing. Of several rules that apply the highest amount counts; they never add up.</summary>
    /// <param name="day">On the shop's calendar.</param>
    /// <param name="noShows">How often the customer has failed to come.</param>
    public Money? Deposit(DateOnly day, int party, int noShows)
    {
        var perPerson = Deposits.Where(rule => rule.Applies(day, party, noShows)).Select(rule => (Money?)rule.PerPerson).Max();
        return perPerson is { IsZero: false } amount ? amount * party : null;
    }
}

/// <param name="Id">1-24 of a-z, 0-9 and '-', unique in the shop.</param>
public sealed record TableArea(string Id, LocalText Name);

/// <param name="Name">1-24 of A-Z, a-z, 0-9, '-' and '_': the x of a deep link t_x.</param>
/// <param name="MinSeats">The smallest party it is given to alone: 1 to <paramref name="MaxSeats"/>.</param>
/// <param name="MaxSeats">Up to 100.</param>
/// <param name="Area">An id of the shop's areas; null where it has none.</param>
public sealed record BookableTable(string Name, int MinSeats, int MaxSeats, string? Area)
{
    public string ResourceId => ResourceIds.OfTable(Name);
}

/// <summary>Names of two tables that can be pushed together; which one comes first means nothing.</summary>
public sealed record TableJoin(string One, string Other);

/// <param name="UpToParty">The largest party it is for.</param>
/// <param name="Minutes">30-720.</param>
public sealed record StayLength(int UpToParty, int Minutes);

/// <param name="FromParty">The smallest party it is for.</param>
/// <param name="Days">Weekdays it is for; empty: all.</param>
/// <param name="FromNoShows">How often the customer must have failed to come; 0: it is for everybody.</param>
public sealed record DepositRule(int FromParty, IReadOnlyList<DayOfWeek> Days, int FromNoShows, Money PerPerson)
{
    public bool Applies(DateOnly day, int party, int noShows) =>
        party >= FromParty && noShows >= FromNoShows && (Days.Count == 0 || Days.Contains(day.DayOfWeek));
}

using ShopBot.Domain.Booking;

namespace ShopBot.Domain.Catalog;

/// <summary>
/// One shop as it stands now: an immutable snapshot, replaced as a whole when its owner changes something.
/// </summary>
public sealed record Shop
{
    /// <summary>Leads the key of every row of this shop.</summary>
    public int Id { get; init; }

    /// <summary>The shop's own short name for logs and file names: 1-32 of a-z, 0-9 and '-'.</summary>
    public required string Key { get; init; }

    public required LocalText Name { get; init; }

    /// <summary>What the greeting says below the name; at most 500 characters.</summary>
    public LocalText? About { get; init; }

    public string? Phone { get; init; }

    /// <summary>Where customers collect; shown with pickup.</summary>
    public string? Address { get; init; }

    public GeoPoint? Location { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>IANA id, such as Europe/Rome. Opening hours and slots are wall-clock time there.</summary>
    public required string TimeZone { get; init; }

    /// <summary>At least one; the first is the default and the one staff read.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    public required OpeningHours Hours { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<WayRules> Ways { get; init; }

    public IReadOnlyList<DeliveryZone> Zones { get; init; } = [];

    public required SlotRules Slots { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<PaymentMethod> Payments { get; init; }

    public required TaxRules Taxes { get; init; }

    public IReadOnlyList<Discount> Discounts { get; init; } = [];

    /// <summary>Names of the tables one can order at: the x of a deep link t_x.</summary>
    public IReadOnlyList<string> Tables { get; init; } = [];

    /// <summary>What <see cref="Tables"/> are, in the words of the guests.</summary>
    public Place Place { get; init; }

    /// <summary>Null: the shop lets no rooms.</summary>
    public RoomBookingRules? RoomBooking { get; init; }

    /// <summary>How tables are booked; null: they are not.</summary>
    public TableBookingRules? TableBooking { get; init; }

    /// <summary>The Telegram group where tickets appear; null until it is known.</summary>
    public long? StaffChat { get; init; }

    /// <summary>Numeric Telegram user ids.</summary>
    public IReadOnlyList<long> Owners { get; init; } = [];

    /// <summary>Numeric Telegram user ids that may press a ticket's buttons, beside the owners and the members of the staff chat.</summary>
    public IReadOnlyList<long> Staff { get; init; } = [];

    public required Menu Menu { get; init; }

    /// <summary>Who came in by an invite, or had one and has no role any more; null: nobody.</summary>
    public IReadOnlyList<Team.Member>? Members { get; init; }

    /// <summary>What the team decided about the hours; null: they are as in the file. See <see cref="Trade"/>.</summary>
    public Trading? Trading { get; init; }

    /// <summary>The hours of the file, where <see cref="Trading"/> changed them; null: <see cref="Hours"/> are.</summary>
    public OpeningHours? FileHours { get; init; }

    public bool TakesBookings => TableBooking is not null || RoomBooking is not null;

    /// <summary>Whether there is nothing to order and nothing to book yet.</summary>
    public bool IsBeingSetUp => Menu.Products.Count == 0 && !TakesBookings;

    public string DefaultLanguage => Languages[0];

    /// <exception cref="TimeZoneNotFoundException">The machine does not know <see cref="TimeZone"/>.</exception>
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone); // .NET keeps the zones it has looked up

    /// <summary>The shop with its hours as the team decided; what was decided before no longer counts.</summary>
    public Shop Trade(Trading trading)
    {
        var file = FileHours ?? Hours;
        return this with { Trading = trading, FileHours = file, Hours = trading.Apply(file) };
    }

    /// <summary>What is promised for "as soon as possible" now: the minutes of the way, and those of a rush. Null when the shop lacks that way.</summary>
    public int? MinutesOf(Way way, DateTimeOffset now) => Rules(way)?.Minutes + (Trading?.RushMinutes(now) ?? 0);

    /// <summary>As <see cref="MinutesOf(Way, DateTimeOffset)"/>, for what is chosen now and wanted at <paramref name="at"/>: a rush does not last until tomorrow.</summary>
    public int? MinutesOf(Way way, DateTimeOffset now, DateTimeOffset at) =>
        Rules(way)?.Minutes + (Trading?.Rush is { } rush && at < rush.Until ? Trading.RushMinutes(now) : 0);

    public WayRules? Rules(Way way) => Ways.FirstOrDefault(rules => rules.Way == way);

    /// <summary>What the shop's wall clock shows at <paramref name="instant"/>.</summary>
    public DateTime ToLocal(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;
}

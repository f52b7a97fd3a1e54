using ShopBot.Domain.Catalog;
using ShopBot.Domain.Customers;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Conversation;

/// <summary>Everything a turn may look at, loaded before it is decided. Nothing is looked up later.</summary>
public sealed record Visit
{
    public required Shop Shop { get; init; }

    public required Session Session { get; init; }

    /// <summary>Where answers and later news go.</summary>
    public required long ChatId { get; init; }

    public required Customer Customer { get; init; }

    /// <summary>The customer's own, newest first, at most 10.</summary>
    public IReadOnlyList<Order> Orders { get; init; } = [];

    public Stock Stock { get; init; } = Stock.Unlimited;

    /// <summary>Orders per slot, keyed by the slot's begin in UTC.</summary>
    public IReadOnlyDictionary<DateTimeOffset, int> SlotsTaken { get; init; } = new Dictionary<DateTimeOffset, int>();

    /// <summary>The customer's own that are not over yet, the earliest first.</summary>
    public IReadOnlyList<Booking.Booking> Bookings { get; init; } = [];

    /// <summary>The customer's own places in the line, the first first.</summary>
    public IReadOnlyList<Booking.Waiting> Waiting { get; init; } = [];

    public Booking.GuestHistory History { get; init; } = Booking.GuestHistory.None;

    /// <summary>The customer's talk with the staff, open or not; null where there was none, or where neither the screen nor the input looks at it.</summary>
    public Talking.Talk? Talk { get; init; }

    /// <summary>What is taken from now on; null where neither the screen nor the input looks at the calendar: see <see cref="Calendar"/>.</summary>
    public Booking.Occupancy? Occupancy { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>For the checkout or the draft of a booking, should one begin in this turn.</summary>
    public required Guid NewCheckoutId { get; init; }

    /// <summary>For the order, should one be placed in this turn.</summary>
    public required long NextOrderId { get; init; }

    /// <summary>For the booking, should one be made or held in this turn.</summary>
    public long NextBookingId { get; init; } = 1;

    /// <summary>For the place in the line, should one be taken in this turn.</summary>
    public long NextWaitingId { get; init; } = 1;

    /// <summary>What they are in the team, as far as is known in this chat; see <see cref="Counter.MayTakeOrders"/>.</summary>
    public Team.Role Role { get; init; }

    /// <summary>Whom the shop knows by the number that staff wrote down for an order; null: nobody.</summary>
    public Customer? Caller { get; init; }

    /// <summary>For whoever orders by telephone and is not known.</summary>
    public long NextCustomerId { get; init; } = 1;

    /// <summary>False while nobody would see a ticket: no staff chat and no owner is known.</summary>
    public bool StaffIsThere { get; init; } = true;

    public string Language => Customer.Language;

    public Cart Cart => Session.Cart;

    /// <exception cref="InvalidOperationException">It was not loaded: the screen or the input is missing in <see cref="CalendarUse"/>.</exception>
    public Booking.Occupancy Calendar => Occupancy
        ?? throw new InvalidOperationException($"{Session.Screen} looks at the calendar; name it in {nameof(CalendarUse)}.");

    public string? Table => Session.TableAt(Now);
}

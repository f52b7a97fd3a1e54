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

    public required DateTimeOffset Now { get; init; }

    /// <summary>For the checkout, should one begin in this turn.</summary>
    public required Guid NewCheckoutId { get; init; }

    /// <summary>For the order, should one be placed in this turn.</summary>
    public required long NextOrderId { get; init; }

    /// <summary>False while nobody would see a ticket: no staff chat and no owner is known.</summary>
    public bool StaffIsThere { get; init; } = true;

    public string Language => Customer.Language;

    public Cart Cart => Session.Cart;

    public string? Table => Session.TableAt(Now);
}

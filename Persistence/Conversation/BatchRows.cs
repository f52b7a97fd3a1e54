using ShopBot.Domain.Conversation;
using ShopBot.Persistence.Booking;
using ShopBot.Persistence.Catalog;
using ShopBot.Persistence.Customers;
using ShopBot.Persistence.Ordering;
using ShopBot.Persistence.Talking;
using ShopBot.Persistence.Team;

namespace ShopBot.Persistence.Conversation;

/// <summary>What was loaded for a batch; turns change it, and the next turn sees the change.</summary>
internal sealed class BatchRows
{
    public required HashSet<long> Processed { get; init; }

    public required Dictionary<long, ChatRow> Chats { get; init; }

    /// <summary>What the chats' rows say as JSON.</summary>
    public required Dictionary<long, Session> Sessions { get; init; }

    public required Dictionary<long, CustomerRow> Customers { get; init; }

    /// <summary>Customers by their Telegram id.</summary>
    public required Dictionary<long, long> KnownUsers { get; init; }

    /// <summary>Customers by a telephone that staff wrote down.</summary>
    public required Dictionary<string, long> Callers { get; init; }

    public required Dictionary<long, OrderRow> Orders { get; init; }

    /// <summary>Products whose pieces are counted, or that are sold out; all of them where the team does something.</summary>
    public required Dictionary<string, ProductRow> Stock { get; init; }

    public required Dictionary<DateTimeOffset, int> SlotsTaken { get; init; }

    public required TeamRowsLoaded Team { get; init; }

    public required TalkRows Talks { get; init; }

    public required BookingRows Bookings { get; init; }

    public required long LastOrderId { get; set; }

    public required long LastCustomerId { get; set; }
}

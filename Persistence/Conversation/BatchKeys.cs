using ShopBot.Domain.Catalog;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Talking;

namespace ShopBot.Persistence.Conversation;

/// <summary>What a batch of updates is about: enough to load all of it with a few set-based queries.</summary>
/// <param name="Shop">The snapshot that every turn of the batch is decided with.</param>
/// <param name="BotId">Whose updates they are.</param>
/// <param name="ChatIds">Private chats of customers.</param>
/// <param name="OrderIds">Orders that staff pressed on.</param>
public sealed record BatchKeys(
    Shop Shop, long BotId, IReadOnlyCollection<long> UpdateIds, IReadOnlyCollection<long> ChatIds, IReadOnlyCollection<long> OrderIds)
{
    /// <summary>Bookings that staff pressed on, or that something is due for.</summary>
    public IReadOnlyCollection<long> BookingIds { get; init; } = [];

    /// <summary>The days whose bookings are asked for: of rooms also those that are under way or end then.</summary>
    public IReadOnlyCollection<DateOnly> BookingDays { get; init; } = [];

    /// <summary>Messages of the staff that were answered: those that are the ticket of a hold bring it along.</summary>
    public IReadOnlyCollection<int> TicketMessageIds { get; init; } = [];

    /// <summary>Whether what is free is asked for, whatever screens the chats are on.</summary>
    public bool LooksAtCalendar { get; init; }

    /// <summary>Chats whose input may lead to orders, whatever screen they are on; null: all.</summary>
    public IReadOnlySet<long>? LookAtOrders { get; init; }

    /// <summary>Whether somebody of the team does something: then what it decides about is loaded.</summary>
    public bool HasTeam { get; init; }

    /// <summary>Members of the team who wrote or pressed: their words may answer a question.</summary>
    public IReadOnlyCollection<long> TeamUserIds { get; init; } = [];

    /// <summary>Words of the team's that may answer a question, with what is before whoever wrote them.</summary>
    public IReadOnlyCollection<(long UpdateId, long ChatId, long UserId, Desk Desk)> TeamWords { get; init; } = [];

    /// <summary>What an update's action asks for, by update.</summary>
    public IReadOnlyDictionary<long, Look> Looks { get; init; } = new Dictionary<long, Look>();

    /// <summary>Whether its one update was set aside and runs once more: that it was handled already is no reason to pass it by.</summary>
    public bool IsReplay { get; init; }

    /// <summary>Customers who talk to the staff, and what the staff say.</summary>
    public TalkKeys Talks { get; init; } = TalkKeys.None;

    /// <summary>Whether to load all that wait, not only the batch's customers.</summary>
    public bool WholeWaitlist { get; init; }

    /// <summary>Whether bookings of anybody may be meant, and not only those of the batch's customers.</summary>
    internal bool AsksForBookings =>
        WholeWaitlist || OrderIds.Count + BookingIds.Count + BookingDays.Count + TicketMessageIds.Count > 0;
}

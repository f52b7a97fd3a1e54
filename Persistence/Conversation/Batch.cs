using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence.Booking;
using ShopBot.Persistence.Customers;
using ShopBot.Persistence.Ordering;
using ShopBot.Persistence.Talking;
using ShopBot.Persistence.Team;

namespace ShopBot.Persistence.Conversation;

/// <summary>
/// All updates of one poll as one unit of work: each turn sees what the turns before it did, and all of it is committed in one
/// transaction, or nothing.
/// </summary>
public sealed partial class Batch : IAsyncDisposable
{
    private readonly OpenConnection _open;
    private readonly Database _database;
    private readonly BatchKeys _keys;
    private readonly BatchRows _rows;
    private readonly DateTimeOffset _now;
    private readonly List<long> _begun = [];
    private readonly List<ChatChange> _chats;
    private readonly List<CustomerChange> _customers;
    private bool _isCommitted;

    internal Batch(OpenConnection open, Database database, BatchKeys keys, BatchRows rows, DateTimeOffset now)
    {
        _open = open;
        _database = database;
        _keys = keys;
        _rows = rows;
        _now = now;
        _chats = [.. rows.Chats.Values.Select(chat => new ChatChange(chat))];
        _customers = [.. rows.Customers.Values.Select(customer => new CustomerChange(customer))];
        Orders = new(open, keys.Shop, rows, now);
        Bookings = new(open, keys.Shop, now, rows.Bookings);
        Customers = new(open, keys.Shop, now, rows);
        Talks = new(open, keys.Shop.Id, now, rows.Talks);
        Team = new(open, keys.Shop, now, rows.Team, rows.Stock);
    }

    public OrderBatch Orders { get; }

    public BookingBatch Bookings { get; }

    public CustomerBatch Customers { get; }

    public TalkBatch Talks { get; }

    public TeamBatch Team { get; }

    private int ShopId => _keys.Shop.Id;

    /// <summary>The one moment that all turns of the batch are decided at.</summary>
    public DateTimeOffset Now => _now;

    /// <summary>Counts an update as handled; false when it was before, in this batch or an earlier one.</summary>
    public bool Begin(long updateId)
    {
        if (!_rows.Processed.Add(updateId))
        {
            return false;
        }

        _begun.Add(updateId);
        return true;
    }

    /// <summary>The first update that this batch counts as handled; null: it counts none.</summary>
    public long? FirstBegun => _begun.Count > 0 ? _begun[0] : null;

    /// <summary>Null until the person wrote in private for the first time.</summary>
    public ChatRow? Chat(long chatId) => _rows.Chats.GetValueOrDefault(chatId);

    public Visit Visit(Person person, Guid newCheckoutId, bool staffIsThere)
    {
        var chat = _rows.Chats.GetValueOrDefault(person.UserId) ?? NewChat(person);
        var customer = Customers.See(chat.CustomerId, person);
        chat.IsReachable = true;
        var session = _rows.Sessions[chat.ChatId];
        return new Visit
        {
            Shop = _keys.Shop,
            Session = session,
            ChatId = chat.ChatId,
            Customer = customer,
            Orders = Orders.LastOf(customer.Id),
            Stock = Orders.Stock,
            SlotsTaken = Orders.SlotsTaken,
            Bookings = Bookings.Of(customer.Id),
            Waiting = [.. Bookings.Waitlist.Where(waiting => waiting.CustomerId == customer.Id)],
            History = Bookings.HistoryOf(customer.Id),
            Talk = Talks.Find(chat.ChatId),
            Occupancy = Bookings.Occupancy,
            NextBookingId = Bookings.NextId,
            NextWaitingId = Bookings.NextWaitingId,
            Now = _now,
            NewCheckoutId = newCheckoutId,
            NextOrderId = Orders.NextId,
            NextCustomerId = Customers.NextId,
            Caller = Customers.KnownBy(session.Checkout.Phone),
            StaffIsThere = staffIsThere,
        };
    }

    /// <summary>Counts what whoever writes there did as a customer; 0: nothing yet.</summary>
    public int StepOf(long chatId) => _rows.Sessions.GetValueOrDefault(chatId)?.Version ?? 0;

    /// <summary>Whether words there, were they a customer's, would look for a dish: nothing is being asked.</summary>
    public bool SearchesAt(long chatId) => _rows.Sessions.GetValueOrDefault(chatId) is not { } session || session.Searches;

    /// <summary>Notes in somebody's own chat that they are staff.</summary>
    public void LetTakeOrders(Person person, DateTimeOffset until)
    {
        var chat = _rows.Chats.GetValueOrDefault(person.UserId) ?? NewChat(person);
        Customers.See(chat.CustomerId, person);
        Take(chat, _rows.Sessions[chat.ChatId] with { TakesOrdersUntil = until });
    }

    /// <summary>Takes a turn in: session, customer, orders, stock.</summary>
    public void Take(long chatId, Turn turn)
    {
        var chat = _rows.Chats[chatId];
        Take(chat, turn.Session);
        Customers.Follow(turn.Customer, turn.Session.Source);
        foreach (var fact in turn.Facts)
        {
            switch (fact)
            {
                case Fact.OrderPlaced { Order: { Channel: OrderChannel.Phone } written }:
                    Customers.Remember(written);
                    Orders.Place(written, null);
                    NextScreenIsANewMessage(chat);
                    break;
                case Fact.OrderPlaced placed:
                    Orders.Place(placed.Order, chat.LiveMessageId);
                    NextScreenIsANewMessage(chat);
                    break;
                case Fact.OrderChanged changed:
                    Orders.Change(changed.Order);
                    break;
                case Fact.Booked booked:
                    Bookings.Take(booked.Booking);
                    Bookings.Row(booked.Booking.Id)!.StatusMessageId = chat.LiveMessageId;
                    NextScreenIsANewMessage(chat);
                    break;
                case Fact.PlaceHeld held:
                    Bookings.Take(held.Booking);
                    break;
                case Fact.HoldEnded ended:
                    Bookings.Take(ended.Booking);
                    break;
                case Fact.BookingChanged changed:
                    Bookings.Take(changed.Booking);
                    break;
                case Fact.WaitingBegun begun:
                    Bookings.Take(begun.Waiting);
                    break;
                case Fact.WaitingEnded ended:
                    Bookings.EndWaiting(ended.WaitingId);
                    break;
                case Fact.TalkBegun begun:
                    Talks.Take(begun.Talk);
                    break;
                case Fact.Said said:
                    Talks.Take(said.Talk);
                    break;
                case Fact.TalkEnded ended:
                    Talks.Take(ended.Talk);
                    break;
                case Fact.Forgotten forgotten:
                    Customers.Forget(forgotten.Customer.Id);
                    break;
            }
        }
    }

    /// <exception cref="DbUpdateException">Somebody else changed the same rows: load and decide again.</exception>
    public Task Commit(CancellationToken cancellationToken) => _database.Writer.Alone(() => Save(cancellationToken), cancellationToken);

    /// <summary>What was not committed is forgotten, and the connection with it: whatever is wrong with it, the next batch gets another.</summary>
    public ValueTask DisposeAsync()
    {
        if (!_isCommitted)
        {
            return _open.DisposeAsync();
        }

        _database.GiveBack(_open);
        return ValueTask.CompletedTask;
    }

    private async Task<int> Save(CancellationToken cancellationToken)
    {
        await _open.Begin(cancellationToken);
        await TurnRows.Write(_open, _keys, _begun, _chats, _customers, _promised, _now, cancellationToken);
        if (Bookings.TakesOrFreesPlaces)
        {
            await Bookings.FreePlaces(cancellationToken);
        }

        var count = await _open.SaveChanges(cancellationToken);
        await Customers.SaveMore(cancellationToken);
        await Team.SaveMore();
        await Customers.Erase(cancellationToken);
        await _database.Writer.Commit(_open, cancellationToken);
        _isCommitted = true;
        return count;
    }

    private ChatRow NewChat(Person person)
    {
        var session = new Session();
        var chat = new ChatRow { ShopId = ShopId, ChatId = person.UserId, CustomerId = Customers.IdOf(person), Session = SessionJson.Write(session) };
        _open.Db.Add(chat);
        _rows.Chats.Add(chat.ChatId, chat);
        _rows.Sessions.Add(chat.ChatId, session);
        return chat;
    }

    private void Take(ChatRow chat, Session session)
    {
        _rows.Sessions[chat.ChatId] = session;
        chat.Session = SessionJson.Write(session);
        chat.Version++;
    }

    /// <summary>What showed the summary has become the order's own message, or the booking's.</summary>
    private static void NextScreenIsANewMessage(ChatRow chat)
    {
        chat.LiveMessageId = null;
        chat.LiveIsPicture = false;
        chat.PendingScreen = null;
    }
}

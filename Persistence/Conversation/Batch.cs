using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence.Booking;
using ShopBot.Persistence.Customers;
using ShopBot.Persistence.Ordering;
using ShopBot.Persistence.Outbox;
using ShopBot.Persistence.Team;

namespace ShopBot.Persistence.Conversation;

/// <summary>
/// All updates of one poll as one unit of work: each turn sees what the turns before it did, and all of it is committed in one
/// transaction, or nothing.
/// </summary>
public sealed class Batch : IAsyncDisposable
{
    private readonly ShopBotDb _db;
    private readonly Writer _writer;
    private readonly BatchKeys _keys;
    private readonly BatchRows _rows;
    private readonly DateTimeOffset _now;
    private readonly List<long> _begun = [];
    private readonly List<ChatChange> _chats;

    internal Batch(ShopBotDb db, Writer writer, BatchKeys keys, BatchRows rows, DateTimeOffset now)
    {
        _db = db;
        _writer = writer;
        _keys = keys;
        _rows = rows;
        _now = now;
        _chats = [.. rows.Chats.Values.Select(chat => new ChatChange(chat))];
        Bookings = new(db, keys.Shop, now, rows.Bookings);
        Customers = new(db, keys.Shop, now, rows);
        Team = new(db, keys.Shop, now, rows.Team, rows.Stock);
    }

    public BookingBatch Bookings { get; }

    public CustomerBatch Customers { get; }

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

    /// <summary>Null until the person wrote in private for the first time.</summary>
    public ChatRow? Chat(long chatId) => _rows.Chats.GetValueOrDefault(chatId);

    public Visit Visit(Person person, Guid newCheckoutId, bool staffIsThere)
    {
        var chat = _rows.Chats.GetValueOrDefault(person.UserId) ?? NewChat(person);
        var customer = Customers.See(chat.CustomerId, person);
        chat.IsReachable = true;
        return new Visit
        {
            Shop = _keys.Shop,
            Session = SessionJson.ReadSession(chat.Session),
            ChatId = chat.ChatId,
            Customer = customer,
            Orders = [.. _rows.Orders.Values.Where(order => order.CustomerId == customer.Id).OrderByDescending(order => order.Id).Take(10).Select(order => order.ToOrder())],
            Stock = new(_rows.Stock.Values.Where(product => product.StockLeft is not null || product.SoldOut)
                .ToDictionary(product => product.Id, product => product.SoldOut ? 0 : product.StockLeft!.Value)),
            SlotsTaken = _rows.SlotsTaken,
            Bookings = Bookings.Of(customer.Id),
            Waiting = [.. Bookings.Waitlist.Where(waiting => waiting.CustomerId == customer.Id)],
            History = Bookings.HistoryOf(customer.Id),
            Occupancy = Bookings.Occupancy,
            NextBookingId = Bookings.NextId,
            NextWaitingId = Bookings.NextWaitingId,
            Now = _now,
            NewCheckoutId = newCheckoutId,
            NextOrderId = _rows.LastOrderId + 1,
            StaffIsThere = staffIsThere,
        };
    }

    /// <summary>Takes a turn in: session, customer, orders, stock.</summary>
    public void Take(long chatId, Turn turn)
    {
        var chat = _rows.Chats[chatId];
        chat.Session = SessionJson.Write(turn.Session);
        chat.Version++;
        Customers.Follow(turn.Customer, turn.Session.Source);
        foreach (var fact in turn.Facts)
        {
            switch (fact)
            {
                case Fact.OrderPlaced placed:
                    Place(placed.Order, chat);
                    break;
                case Fact.OrderChanged changed:
                    Change(changed.Order);
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
                case Fact.Forgotten forgotten:
                    Customers.Forget(forgotten.Customer.Id);
                    break;
            }
        }
    }

    /// <summary>What was ordered ahead for a booking of the batch, the oldest first.</summary>
    public IReadOnlyList<Order> OrdersOf(long bookingId) =>
        [.. _rows.Orders.Values.Where(order => order.BookingId == bookingId).OrderBy(order => order.Id).Select(order => order.ToOrder())];

    /// <summary>Orders by begin of slot, with those of the batch.</summary>
    public IReadOnlyDictionary<DateTimeOffset, int> SlotsTaken => _rows.SlotsTaken;

    public Order? Order(long id) => _rows.Orders.GetValueOrDefault(id)?.ToOrder();

    /// <summary>Takes an order as staff or customer changed it; the kitchen's slot is free again when it ends early, the stock where nothing was made of it.</summary>
    public void Change(Order order)
    {
        var row = Changing(order.Id);
        var before = row.Status;
        var released = before is not (OrderStatus.Rejected or OrderStatus.Cancelled)
            && order.Status is OrderStatus.Rejected or OrderStatus.Cancelled;
        row.Follow(order);
        row.Version++;
        if (order.BookingId is not null && Slots.SlotOf(_keys.Shop, order.DueAt).From is var slot && slot != row.KitchenSlot)
        {
            CountInKitchen(row.KitchenSlot, -1);
            CountInKitchen(slot, 1);
            row.KitchenSlot = slot;
        }

        if (released)
        {
            CountInKitchen(row.KitchenSlot, -1);
        }

        if (released && OrderLifecycle.StockComesBackWhileNothingWasMade(before, order))
        {
            TakeFromStock(order, -1);
        }
    }

    /// <summary>Promises a message about an order; each call is a step of its own.</summary>
    public void Promise(OutboxKind kind, long orderId, long chatId, string body)
    {
        var order = _rows.Orders[orderId];
        Promise(kind, $"order:{orderId}", order.Version, chatId, body);
    }

    /// <summary>Promises a message beside the order's own, once for each change.</summary>
    public void PromiseOrderNotice(long orderId, string about, long chatId, string body) =>
        Promise(OutboxKind.Notice, $"order:{orderId}:{about}", _rows.Orders[orderId].Version, chatId, body);

    /// <summary>Promises a message about a booking; each change is a step of its own.</summary>
    public void PromiseBooking(OutboxKind kind, long bookingId, long chatId, string body) =>
        Promise(kind, $"booking:{bookingId}", Bookings.Row(bookingId)!.Version, chatId, body);

    /// <summary>Promises a message beside the booking's own, once for each change.</summary>
    public void PromiseBookingNotice(long bookingId, string about, long chatId, string body) =>
        Promise(OutboxKind.Notice, $"booking:{bookingId}:{about}", Bookings.StepOf(bookingId), chatId, body);

    /// <param name="messageId">The message that a <see cref="OutboxKind.Panel"/> replaces; null for all others.</param>
    public void Promise(OutboxKind kind, string subject, int step, long chatId, string body, int? messageId = null)
    {
        if (chatId == OrderRow.NoChat)
        {
            return;
        }

        _db.Add(new OutboxRow
        {
            ShopId = ShopId,
            Subject = subject,
            Kind = kind,
            Step = step,
            ChatId = chatId,
            Body = body,
            NextAttemptAt = _now,
            CreatedAt = _now,
            MessageId = messageId,
        });
    }

    /// <summary>Should the record of the ticket's send have been lost: a press on it names the message.</summary>
    public void TicketIsShownAs(long orderId, long chatId, int messageId)
    {
        var order = Changing(orderId);
        if (order.TicketMessageId is null)
        {
            (order.TicketChatId, order.TicketMessageId) = (chatId, messageId);
        }
    }

    /// <summary>A ticket that is drawn anew without a change of its order still is a new step.</summary>
    public void Touch(long orderId) => Changing(orderId).Version++;

    /// <exception cref="DbUpdateException">Somebody else changed the same rows: load and decide again.</exception>
    public Task Commit(CancellationToken cancellationToken) => _writer.Alone(() => Save(cancellationToken), cancellationToken);

    public ValueTask DisposeAsync() => _db.DisposeAsync();

    private async Task<int> Save(CancellationToken cancellationToken)
    {
        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        await TurnRows.Write(_db, _keys, _begun, _chats, _now, cancellationToken);
        if (Bookings.TakesOrFreesPlaces)
        {
            await Bookings.FreePlaces(cancellationToken);
        }

        var count = await _db.SaveChangesAsync(cancellationToken);
        await Customers.SaveMore(cancellationToken);
        await Team.SaveMore();
        await transaction.CommitAsync(cancellationToken);
        return count;
    }

    /// <summary>Orders are loaded to be looked at; one that changes is followed from here on.</summary>
    private OrderRow Changing(long orderId)
    {
        var row = _rows.Orders[orderId];
        if (_db.Entry(row).State == EntityState.Detached)
        {
            _db.Attach(row);
        }

        return row;
    }

    private ChatRow NewChat(Person person)
    {
        var chat = new ChatRow { ShopId = ShopId, ChatId = person.UserId, CustomerId = Customers.IdOf(person), Session = SessionJson.Write(new Session()) };
        _db.Add(chat);
        _rows.Chats.Add(chat.ChatId, chat);
        return chat;
    }

    private void Place(Order order, ChatRow chat)
    {
        var slot = Slots.SlotOf(_keys.Shop, order.DueAt).From;
        var row = OrderMapping.ToRow(order, ShopId, slot, chat.LiveMessageId);
        _db.Add(row);
        _rows.Orders.Add(row.Id, row);
        _rows.LastOrderId = row.Id;
        CountInKitchen(slot, 1);
        TakeFromStock(order, 1);

        NextScreenIsANewMessage(chat);
    }

    /// <summary>What showed the summary has become the order's own message, or the booking's.</summary>
    private static void NextScreenIsANewMessage(ChatRow chat)
    {
        chat.LiveMessageId = null;
        chat.LiveIsPicture = false;
        chat.PendingScreen = null;
    }

    private void CountInKitchen(DateTimeOffset slot, int sign) =>
        _rows.SlotsTaken[slot] = _rows.SlotsTaken.GetValueOrDefault(slot) + sign;

    private void TakeFromStock(Order order, int sign)
    {
        foreach (var line in order.Lines)
        {
            if (_rows.Stock.TryGetValue(line.ProductId, out var product))
            {
                product.StockLeft -= sign * line.Quantity;
            }
        }
    }
}

using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence.Conversation;

namespace ShopBot.Persistence.Ordering;

/// <summary>The orders of one batch, with what they take of the stock and of the kitchen's time.</summary>
public sealed class OrderBatch
{
    private readonly OpenConnection _open;
    private readonly Shop _shop;
    private readonly BatchRows _rows;
    private readonly DateTimeOffset _now;

    internal OrderBatch(OpenConnection open, Shop shop, BatchRows rows, DateTimeOffset now)
    {
        _open = open;
        _shop = shop;
        _rows = rows;
        _now = now;
    }

    public long NextId => _rows.LastOrderId + 1;

    /// <summary>Orders by begin of slot, with those of the batch.</summary>
    public IReadOnlyDictionary<DateTimeOffset, int> SlotsTaken => _rows.SlotsTaken;

    /// <summary>What is left now, with what the batch took.</summary>
    public Stock Stock => new(_rows.Stock.Values.Where(product => product.StockLeft is not null || product.IsSoldOut(_now))
        .ToDictionary(product => product.Id, product => product.IsSoldOut(_now) ? 0 : product.StockLeft!.Value));

    public Order? Find(long id) => _rows.Orders.GetValueOrDefault(id)?.ToOrder();

    /// <summary>At most ten, the latest first.</summary>
    public IReadOnlyList<Order> LastOf(long customerId) =>
        [.. _rows.Orders.Values.Where(order => order.CustomerId == customerId).OrderByDescending(order => order.Id).Take(10).Select(order => order.ToOrder())];

    /// <summary>What was ordered ahead for a booking of the batch, the oldest first.</summary>
    public IReadOnlyList<Order> OfBooking(long bookingId) =>
        [.. _rows.Orders.Values.Where(order => order.BookingId == bookingId).OrderBy(order => order.Id).Select(order => order.ToOrder())];

    /// <param name="statusMessageId">The message that shows the order to the customer from now on; null: a new one will.</param>
    public void Place(Order order, int? statusMessageId)
    {
        var slot = Slots.SlotOf(_shop, order.DueAt).From;
        var row = OrderMapping.ToRow(order, _shop.Id, slot, statusMessageId);
        _open.Db.Add(row);
        _rows.Orders.Add(row.Id, row);
        _rows.LastOrderId = row.Id;
        CountInKitchen(slot, 1);
        TakeFromStock(order, 1);
    }

    /// <summary>Takes an order as staff or customer changed it; the kitchen's slot is free again when it ends early, the stock where nothing was made of it.</summary>
    public void Change(Order order)
    {
        var row = Changing(order.Id);
        var before = row.Status;
        var released = before is not (OrderStatus.Rejected or OrderStatus.Cancelled)
            && order.Status is OrderStatus.Rejected or OrderStatus.Cancelled;
        FollowLines(row, order);
        row.Follow(order);
        row.Version++;
        if (order.BookingId is not null && Slots.SlotOf(_shop, order.DueAt).From is var slot && slot != row.KitchenSlot)
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

    /// <summary>
    /// A press names the message it was on: a send may have arrived without a record of it, and the ticket may stand there twice. The lowest that is known in this chat is the ticket.
    /// </summary>
    /// <returns>The copy above it; null: none is known.</returns>
    public int? TicketIsShownAs(long orderId, long chatId, int messageId)
    {
        var order = Changing(orderId);
        var known = order.TicketChatId == chatId ? order.TicketMessageId : null;
        if (known is null || known < messageId)
        {
            (order.TicketChatId, order.TicketMessageId) = (chatId, messageId);
        }

        return known == messageId || known is null ? null : Math.Min(known.Value, messageId);
    }

    /// <summary>The ticket is sent anew.</summary>
    /// <returns>Where it stood; null: nowhere yet.</returns>
    public (long ChatId, int MessageId)? ForgetTicket(long orderId)
    {
        var order = Changing(orderId);
        var stood = order is { TicketChatId: { } chat, TicketMessageId: { } message } ? (chat, message) : ((long, int)?)null;
        (order.TicketChatId, order.TicketMessageId) = (null, null);
        return stood;
    }

    /// <summary>A ticket that is drawn anew without a change of its order still is a new step.</summary>
    public void Touch(long orderId) => Changing(orderId).Version++;

    /// <summary>How often it was changed.</summary>
    public int StepOf(long orderId) => _rows.Orders[orderId].Version;

    /// <summary>Orders are loaded to be looked at; one that changes is followed from here on.</summary>
    private OrderRow Changing(long orderId)
    {
        var row = _rows.Orders[orderId];
        if (_open.Db.Entry(row).State == EntityState.Detached)
        {
            _open.Db.Attach(row);
        }

        return row;
    }

    /// <summary>Quantities that staff changed, with the stock: what the kitchen has begun with does not come back.</summary>
    private void FollowLines(OrderRow row, Order order)
    {
        var comesBack = row.Status is OrderStatus.Placed or OrderStatus.Accepted;
        foreach (var line in row.Lines.ToList())
        {
            var quantity = order.Lines.FirstOrDefault(kept => kept.Position == line.Position)?.Quantity ?? 0;
            var more = quantity - line.Quantity;
            if (more != 0 && (more > 0 || comesBack) && _rows.Stock.TryGetValue(line.ProductId, out var product))
            {
                product.StockLeft -= more;
            }

            (line.Quantity, line.Total) = (quantity, line.UnitPrice * quantity);
            if (quantity == 0)
            {
                row.Lines.Remove(line);
            }
        }
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

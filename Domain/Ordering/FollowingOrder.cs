using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>What becomes of an order when the table it waits at is booked for another time, or is no longer booked.</summary>
/// <param name="Order">As it is now.</param>
/// <param name="ToStaff">A line that rings; null: the ticket alone says it.</param>
/// <param name="ToCustomer">A line that rings; null: the order's own message alone says it.</param>
public sealed record FollowingOrder(Order Order, Phrase? ToStaff, Phrase? ToCustomer)
{
    /// <summary>Null when nothing has to be done or said.</summary>
    /// <param name="before">The booking as it was.</param>
    /// <param name="booking">As it is now.</param>
    /// <param name="taken">Orders by begin of slot, as for <see cref="Slots.Free"/>.</param>
    public static FollowingOrder? Of(
        Order order, Booking.Booking before, Booking.Booking booking, Shop shop, DateTimeOffset now, IReadOnlyDictionary<DateTimeOffset, int> taken) =>
        !order.IsOpen || booking.Status == BookingStatus.Left ? null
        : booking.IsOpen ? Moved(order, before, booking, shop, now, taken)
        : Ended(order, before, booking, shop, now);

    /// <summary>A kitchen that is full then has it all the same: it was promised. Staff see when.</summary>
    private static FollowingOrder? Moved(
        Order order, Booking.Booking before, Booking.Booking booking, Shop shop, DateTimeOffset now, IReadOnlyDictionary<DateTimeOffset, int> taken)
    {
        var moved = order with { Table = OrderAhead.TableOf(booking) };
        if (before.From == booking.From)
        {
            return moved == order ? null : new(moved, null, null);
        }

        var slot = OrderAhead.SlotFor(shop, booking, now, taken) ?? Slots.SlotOf(shop, booking.From);
        return new(
            moved with { Slot = slot, DueAt = slot.From },
            new Phrase("ahead.staff_moved", ("order", order.Number), ("number", booking.Number), ("when", Moment.Write(shop, now, slot.From))),
            null);
    }

    private static FollowingOrder? Ended(Order order, Booking.Booking before, Booking.Booking booking, Shop shop, DateTimeOffset now)
    {
        if (!before.IsOpen)
        {
            return null;
        }

        if (OrderLifecycle.After(order, OrderTrigger.LoseBooking) is { } status)
        {
            return new(
                order with { Status = status, Steps = [.. order.Steps, new(status, now, null)] },
                new Phrase("ahead.staff_cancelled", ("order", order.Number), ("number", booking.Number)),
                new Phrase("ahead.cancelled", ("order", order.Number), ("number", booking.Number)));
        }

        return new(
            order,
            new Phrase("ahead.staff_made", ("order", order.Number), ("number", booking.Number)),
            shop.Phone is { } phone
                ? new Phrase("ahead.made_call", ("order", order.Number), ("phone", phone))
                : new Phrase("ahead.made", ("order", order.Number)));
    }
}

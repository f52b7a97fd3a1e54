using ShopBot.Domain.Booking;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Team;

/// <summary>
/// Said of a message that was sent twice and never answered: nobody knows whether it arrived, and it is not sent again.
/// Whoever reads this looks, and asks for it again where it is missing and still of use.
/// </summary>
public static class UnknownFate
{
    /// <summary>Of an order's ticket, in the chat where it should be.</summary>
    public static View OfOrderTicket(long orderId) => Order("fate.order_ticket", orderId);

    /// <summary>Of what a customer should have read about an order.</summary>
    public static View OfOrderStatus(long orderId) => Order("fate.order_status", orderId);

    /// <summary>Of a booking's ticket, in the chat where it should be.</summary>
    public static View OfBookingTicket(long bookingId) => Booking("fate.booking_ticket", bookingId);

    /// <summary>Of what a guest should have read about a booking.</summary>
    public static View OfBookingStatus(long bookingId) => Booking("fate.booking_status", bookingId);

    /// <summary>Of what the staff wrote to a customer, as an answer to it.</summary>
    public static Phrase OfAnswer { get; } = new("fate.answer");

    /// <summary>Of anything that should stand in a talk's thread.</summary>
    public static Phrase OfTalk { get; } = new("fate.talk");

    /// <summary>Of anything else, to whoever should have read it.</summary>
    public static Phrase OfMessage { get; } = new("fate.message");

    private static View Order(string key, long id) => new(new Phrase(key, ("number", Ordering.Order.NumberOf(id))))
    {
        Rows = new Rows().Row(FindPanel.Open(id)).ToList(),
    };

    private static View Booking(string key, long id) => new(new Phrase(key, ("number", Domain.Booking.Booking.NumberOf(id))))
    {
        Rows = new Rows().Row(BookingTicket.Open(id)).ToList(),
    };
}

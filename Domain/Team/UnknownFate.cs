using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Team;

/// <summary>
/// To the staff, about a message that was sent twice and never answered: nobody knows whether it arrived, and it is not sent again.
/// Whoever reads this looks, and shows it again where it is missing.
/// </summary>
public static class UnknownFate
{
    /// <summary>Its ticket, in the staff chat.</summary>
    public static View OfOrderTicket(long orderId) => Order("fate.order_ticket", orderId);

    /// <summary>What whoever ordered reads about it.</summary>
    public static View OfOrderStatus(long orderId) => Order("fate.order_status", orderId);

    /// <inheritdoc cref="OfOrderTicket"/>
    public static View OfBookingTicket(long bookingId) => Booking("fate.booking_ticket", bookingId);

    /// <summary>What the guest reads about it.</summary>
    public static View OfBookingStatus(long bookingId) => Booking("fate.booking_status", bookingId);

    /// <summary>What the staff wrote, as an answer to it.</summary>
    public static Phrase OfAnswer { get; } = new("fate.answer");

    /// <summary>What the customer wrote, in their thread.</summary>
    public static Phrase OfWords { get; } = new("fate.words");

    private static View Order(string key, long id) => new(new Phrase(key, ("number", Ordering.Order.NumberOf(id))))
    {
        Rows = new Rows().Row(FindPanel.Open(id)).ToList(),
    };

    private static View Booking(string key, long id)
    {
        var number = Domain.Booking.Booking.NumberOf(id);
        return new(new Phrase(key, ("number", number)))
        {
            Rows = new Rows().Row(new Button(new Phrase("button.open_booking", ("number", number)), "show", Buttons.Number(id))).ToList(),
        };
    }
}

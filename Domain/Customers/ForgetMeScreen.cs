using ShopBot.Domain.Booking;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Customers;

/// <summary>Asks once before everything about the customer is erased; what is still under way must end first.</summary>
public sealed class ForgetMeScreen : Screen
{
    /// <summary>What staff never closed does not stand in the way for ever.</summary>
    private static readonly TimeSpan LeftOpen = TimeSpan.FromDays(1);

    public override ScreenId Id => ScreenId.ForgetMe;

    public override bool AsksForATap => true;

    public override View Show(Visit visit)
    {
        var (orders, bookings) = (OpenOrders(visit), ComingBookings(visit));
        return orders.Count + bookings.Count > 0
            ? new(new Phrase("forget.first"))
            {
                Rows = new Rows()
                    .Row(orders.Count > 0 ? Buttons.Orders : null, bookings.Count > 0 ? Buttons.Bookings : null)
                    .Row(Buttons.Back("home"))
                    .ToList(),
            }
            : new(new Phrase("forget.ask"))
            {
                Rows = new Rows()
                    .Row(new Button(new Phrase("button.forget_yes"), "confirm"))
                    .Row(new Button(new Phrase("button.forget_no"), "home"))
                    .ToList(),
            };
    }

    public override Step? On(Input input, Visit visit) =>
        input is not Input.Tap { Verb: "confirm" } ? null
        : OpenOrders(visit).Count + ComingBookings(visit).Count > 0 ? Step.Stay(visit.Session)
        : Step.Stay(visit.Session).Doing([.. TableDrafts.Leave(visit), .. Stays.Release(visit), new Fact.Forgotten(visit.Customer)]);

    private static List<Order> OpenOrders(Visit visit) =>
        [.. visit.Orders.Where(order => OrderLifecycle.Possible(order).Count > 0 && order.DueAt > visit.Now - LeftOpen)];

    private static List<Booking.Booking> ComingBookings(Visit visit) =>
        [.. visit.Bookings.Where(booking => booking.IsOpen && booking.Status != BookingStatus.Held && booking.To > visit.Now - LeftOpen)];
}

using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Booking;

/// <summary>Asks once before a table or a room is cancelled, and says what that costs: a thumb is quick, and the place may be gone.</summary>
public sealed class CancelBookingScreen : Screen
{
    private const string ForFree = "free";
    private const string ForAFee = "fee";

    public override ScreenId Id => ScreenId.CancelBooking;

    public override bool AsksForATap => true;

    public override View Show(Visit visit)
    {
        if (Open(visit) is not { } booking)
        {
            return new(new Phrase("booking.gone")) { Rows = new Rows().Row(Buttons.Back("bookings")).ToList() };
        }

        var cancelled = Cancelling.Try(booking, visit);
        return new(Phrase.Lines([
            new Phrase("booking.cancel_ask", ("number", booking.Number)),
            BookingText.When(visit.Shop, booking),
            BookingText.Party(booking),
            booking.Kind == BookingKind.Room ? Cost(booking, visit) : null,
            cancelled is null ? null : BookingText.DepositBack(visit.Shop, cancelled),
            .. Orders(booking, visit)]))
        {
            Rows = new Rows()
                .Row(
                    new Button(new Phrase("button.cancel_yes"), "really", Price(booking, visit)),
                    new Button(new Phrase("button.cancel_no"), "booking", Buttons.Number(booking.Id)))
                .ToList(),
        };
    }

    public override Step? On(Input input, Visit visit) => input is Input.Tap { Verb: "really" } tap && Open(visit) is { } booking
        ? Cancel(booking, tap.Argument, visit)
        : null;

    /// <summary>The free days may have ended while the question was open: then it is asked again, with the fee.</summary>
    private static Step Cancel(Booking booking, string? price, Visit visit)
    {
        if (Cancelling.Try(booking, visit) is not { } cancelled)
        {
            return Step.Go(Trigger.OpenBooking, visit.Session).Toasting(Cancelling.TooLate(booking, visit));
        }

        return price != Price(booking, visit)
            ? Step.Stay(visit.Session)
            : Step.Go(Trigger.OpenBookings, visit.Session)
                .Toasting(new Phrase("booking.cancelled_toast", ("number", booking.Number)))
                .Doing(new Fact.BookingChanged(cancelled));
    }

    private static Phrase Cost(Booking booking, Visit visit) => booking.Stay?.FeeAt(visit.Now) is { IsZero: false } fee
        ? new Phrase("stay.cancel_fee", ("amount", fee))
        : new Phrase("stay.cancel_free");

    /// <summary>What was ordered ahead goes with the booking, unless the kitchen has begun.</summary>
    private static IEnumerable<Phrase> Orders(Booking booking, Visit visit) => visit.Orders
        .Where(order => order.BookingId == booking.Id && order.IsOpen)
        .Select(order => new Phrase(
            OrderLifecycle.After(order, OrderTrigger.LoseBooking) is null ? "ahead.cancel_made" : "ahead.cancel_too", ("order", order.Number)));

    private static string Price(Booking booking, Visit visit) => booking.Stay?.FeeAt(visit.Now).IsZero == false ? ForAFee : ForFree;

    private static Booking? Open(Visit visit) => visit.Bookings.FirstOrDefault(booking => booking.Id == visit.Session.BookingId);
}

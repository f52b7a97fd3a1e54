using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>Asks once before a booking is cancelled: a thumb is quick, and the place may be gone.</summary>
public sealed class CancelBookingScreen : Screen
{
    public override ScreenId Id => ScreenId.CancelBooking;

    public override bool AsksForATap => true;

    public override View Show(Visit visit)
    {
        if (visit.Bookings.FirstOrDefault(booking => booking.Id == visit.Session.BookingId) is not { } booking)
        {
            return new(new Phrase("booking.gone")) { Rows = new Rows().Row(Buttons.Back("bookings")).ToList() };
        }

        return new(Phrase.Lines(
            new Phrase("booking.cancel_ask", ("number", booking.Number)),
            BookingText.When(visit.Shop, booking),
            BookingText.Party(booking)))
        {
            Rows = new Rows()
                .Row(new Button(new Phrase("button.cancel_yes"), "yes"), new Button(new Phrase("button.cancel_no"), "booking", Buttons.Number(booking.Id)))
                .ToList(),
        };
    }

    public override Step? On(Input input, Visit visit) => input is Input.Tap { Verb: "yes" }
        ? BookingActions.On("yes", visit.Session.BookingId, visit)
        : null;
}

using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>One booking, with the buttons of its own message.</summary>
public sealed class BookingScreen : Screen
{
    public override ScreenId Id => ScreenId.Booking;

    public override View Show(Visit visit)
    {
        if (visit.Bookings.FirstOrDefault(booking => booking.Id == visit.Session.BookingId) is not { } booking)
        {
            return new(new Phrase("booking.gone")) { Rows = new Rows().Row(Buttons.Back("bookings")).ToList() };
        }

        var own = BookingMessage.Show(visit.Shop, booking, [.. visit.Orders.Where(order => order.BookingId == booking.Id)], visit.Now);
        return own with { Rows = [.. own.Rows, [Buttons.Back("bookings")]] };
    }

    public override Step? On(Input input, Visit visit) => input is Input.Tap { Verb: "cancel" or "rebook" or "coming" or "ahead" } tap
        ? BookingActions.On(tap.Verb, visit.Session.BookingId, visit)
        : null;
}

using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>
/// After Confirm: the message of the summary has become the booking's own and is kept up to date there;
/// this is what the chat shows when the customer goes on writing.
/// </summary>
public sealed class BookedScreen : Screen
{
    public override ScreenId Id => ScreenId.Booked;

    public override View Show(Visit visit)
    {
        var booking = visit.Bookings.FirstOrDefault(booking => booking.Id == visit.Session.BookingId);
        return new(booking is null
            ? new Phrase("bookings.none")
            : Phrase.Lines(BookingText.Title(booking), BookingText.Status(booking), BookingText.When(visit.Shop, booking)))
        {
            Rows = new Rows().Row(Buttons.Home, Buttons.Bookings).ToList(),
        };
    }

    public override Step? On(Input input, Visit visit) => null;
}

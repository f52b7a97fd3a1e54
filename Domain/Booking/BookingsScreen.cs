using System.Globalization;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>The customer's bookings that are still to come, and where they wait.</summary>
public sealed class BookingsScreen : Screen
{
    private const int BookingsAPage = 20;

    public override ScreenId Id => ScreenId.Bookings;

    public override View Show(Visit visit)
    {
        var bookings = Listed(visit).ToList();
        return new(new Phrase(bookings.Count + visit.Waiting.Count == 0 ? "bookings.none" : "bookings.title"))
        {
            Rows = new Rows()
                .Column(bookings.Take(BookingsAPage).Select(booking => new Button(
                    new Phrase(
                        "button.booking",
                        ("number", booking.Number),
                        ("date", booking.Day),
                        ("time", TimeOnly.FromDateTime(visit.Shop.ToLocal(booking.From))),
                        ("status", BookingText.Short(booking))),
                    "booking",
                    Buttons.Number(booking.Id))))
                .Column(visit.Waiting.Take(BookingsAPage).Select(waiting => new Button(
                    new Phrase("button.waiting", ("date", waiting.Day)), "nowait", Buttons.Number(waiting.Id))))
                .Row(Buttons.Book(visit), Buttons.Home)
                .ToList(),
        };
    }

    public override Step? On(Input input, Visit visit) => input is Input.Tap { Verb: "nowait" } tap
        && visit.Waiting.FirstOrDefault(waiting => waiting.Id.ToString(CultureInfo.InvariantCulture) == tap.Argument) is { } left
            ? TableWaits.End(visit, left)
            : null;

    /// <summary>What was declined or cancelled is still listed until its day is over: that is when somebody looks for it.</summary>
    internal static IEnumerable<Booking> Listed(Visit visit) =>
        visit.Bookings.Where(booking => booking.Status is not (BookingStatus.Held or BookingStatus.Expired));
}

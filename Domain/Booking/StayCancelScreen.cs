using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>Asks once more before a room is cancelled, and says what that costs now.</summary>
public sealed class StayCancelScreen : Screen
{
    private const string ForFree = "free";
    private const string ForAFee = "fee";

    public override ScreenId Id => ScreenId.StayCancel;

    public override bool AsksForATap => true;

    public override View Show(Visit visit)
    {
        if (Open(visit) is not { } booking)
        {
            return new(StayActions.TooLate(visit)) { Rows = new Rows().Row(Buttons.Home).ToList() };
        }

        return new(Phrase.Lines(
            new Phrase("stay.cancel_ask", ("number", booking.Number)),
            BookingText.When(visit.Shop, booking),
            booking.Stay?.FeeAt(visit.Now) is { IsZero: false } fee ? new Phrase("stay.cancel_fee", ("amount", fee)) : new Phrase("stay.cancel_free")))
        {
            Rows = new Rows()
                .Row(new Button(new Phrase("button.stay_cancel_yes"), "really", Price(booking, visit)))
                .Row(new Button(new Phrase("button.stay_keep"), "home"))
                .ToList(),
        };
    }

    public override Step? On(Input input, Visit visit)
    {
        if (input is not Input.Tap { Verb: "really" } tap || Open(visit) is not { } booking)
        {
            return null;
        }

        // The free days may have ended while the question was open: then it is asked again, with the fee.
        if (tap.Argument != Price(booking, visit) || booking.After(BookingTrigger.Cancel, visit.Now) is not { } cancelled)
        {
            return Step.Stay(visit.Session);
        }

        return Step.Go(Trigger.OpenHome, visit.Session)
            .Saying(new Phrase("booking.cancelled_toast", ("number", booking.Number)))
            .Doing(new Fact.BookingChanged(cancelled with { RemindAt = null }));
    }

    private static string Price(Booking booking, Visit visit) => booking.Stay?.FeeAt(visit.Now).IsZero == false ? ForAFee : ForFree;

    private static Booking? Open(Visit visit) => visit.Bookings.FirstOrDefault(booking =>
        booking.Id == visit.Session.BookingId && booking.Kind == BookingKind.Room && StayActions.MayCancel(booking, visit.Now));
}

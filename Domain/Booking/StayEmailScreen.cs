using ShopBot.Domain.Conversation;
using ShopBot.Domain.Customers;

namespace ShopBot.Domain.Booking;

/// <summary>An address for the confirmation; whoever has none, or gives none, goes on without.</summary>
public sealed class StayEmailScreen : StayScreen
{
    public override ScreenId Id => ScreenId.StayEmail;

    private protected override View Show(ChosenStay stay) => new(new Phrase("stay.ask_email"))
    {
        Rows = new Rows()
            .Row(Known(stay) is { } email ? new Button(new Phrase("button.stay_email", ("email", email)), "known") : null)
            .Row(Buttons.Back("back"), new Button(new Phrase("button.skip"), "skip"))
            .ToList(),
    };

    private protected override Step? On(Input input, ChosenStay stay) => input switch
    {
        Input.Tap { Verb: "back" } => Stays.Back(stay),
        Input.Tap { Verb: "skip" } => Stays.Answer(stay, draft => draft with { Email = string.Empty }),
        Input.Tap { Verb: "known" } when Known(stay) is { } known => Stays.Answer(stay, draft => draft with { Email = known }),
        Input.Words words when EmailAddress.Read(words.Text) is { } email => Stays.Answer(stay, draft => draft with { Email = email }),
        Input.Words => Step.Stay(stay.Visit.Session).Saying(new Phrase("stay.unclear_email")),
        _ => null,
    };

    /// <summary>The one they left, or that of an earlier booking.</summary>
    private static string? Known(ChosenStay stay) =>
        stay.Visit.Customer.Email ?? stay.Visit.Bookings.LastOrDefault(booking => booking.Email is not null)?.Email;
}

using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>An address for the confirmation; whoever has none, or gives none, goes on without.</summary>
public sealed class StayEmailScreen : StayScreen
{
    /// <summary>Source: RFC 5321, 4.5.3.1.3, without the angle brackets.</summary>
    private const int MaxLength = 254;

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
        Input.Words words when Read(words.Text) is { } email => Stays.Answer(stay, draft => draft with { Email = email }),
        Input.Words => Step.Stay(stay.Visit.Session).Saying(new Phrase("stay.unclear_email")),
        _ => null,
    };

    /// <summary>Whether it can be an address at all; whether it is one, only a letter to it would show.</summary>
    private static string? Read(string text)
    {
        var email = text.Trim();
        return email.Length <= MaxLength
            && email.Split('@') is [{ Length: > 0 }, { } domain]
            && domain.Split('.') is { Length: >= 2 } labels && labels.All(label => label.Length > 0)
            && !email.Any(character => char.IsWhiteSpace(character) || char.IsControl(character) || character is '<' or '>' or ',' or ';')
                ? email
                : null;
    }

    /// <summary>That of an earlier booking.</summary>
    private static string? Known(ChosenStay stay) => stay.Visit.Bookings.LastOrDefault(booking => booking.Email is not null)?.Email;
}

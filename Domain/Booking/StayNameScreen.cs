using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

public sealed class StayNameScreen : StayScreen
{
    private const int MaxLength = 100;

    public override ScreenId Id => ScreenId.StayName;

    private protected override View Show(ChosenStay stay) => new(new Phrase("stay.ask_name"))
    {
        Rows = new Rows()
            .Row(Known(stay) is { } name ? new Button(new Phrase("button.stay_name", ("name", name)), "known") : null)
            .Row(Buttons.Back("back"))
            .ToList(),
    };

    private protected override Step? On(Input input, ChosenStay stay) => input switch
    {
        Input.Tap { Verb: "back" } => Stays.Back(stay),
        Input.Tap { Verb: "known" } when Known(stay) is { } name => Stays.Answer(stay, draft => draft with { Name = name }),
        Input.Words words when words.Text.Trim() is { Length: > 0 and <= MaxLength } name => Stays.Answer(stay, draft => draft with { Name = name }),
        Input.Words words => Step.Stay(stay.Visit.Session, NoteQuestion.TooLong(words.Text.Trim().Length, MaxLength)),
        _ => null,
    };

    private static string? Known(ChosenStay stay) =>
        stay.Visit.Customer.Name.Trim() is { Length: > 0 and <= MaxLength } name && name.Any(char.IsLetter) ? name : null;
}

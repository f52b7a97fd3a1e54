using System.Globalization;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

public sealed class StayGuestsScreen : StayScreen
{
    public override ScreenId Id => ScreenId.StayGuests;

    private protected override View Show(ChosenStay stay) => new(Phrase.Lines(
        StayText.Dates(stay.Dates),
        new Phrase("stay.ask_guests")))
    {
        Rows = new Rows()
            .Grid(5, Enumerable.Range(1, stay.Rules.MostGuests).Select(count => new Button(new Phrase("button.stay_guests", ("count", count)), "guests", Buttons.Number(count))))
            .Row(Buttons.Back("back"))
            .ToList(),
    };

    private protected override Step? On(Input input, ChosenStay stay) => input switch
    {
        Input.Tap { Verb: "back" } => Stays.Back(stay),
        Input.Tap { Verb: "guests" } tap => Choose(tap.Argument ?? string.Empty, stay),
        Input.Words words => Choose(words.Text.Trim(), stay),
        _ => null,
    };

    private static Step Choose(string text, ChosenStay stay)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var party) || party < 1 || party > stay.Rules.MostGuests)
        {
            return Step.Stay(stay.Visit.Session, StayRefusals.Guests(stay.Rules.MostGuests));
        }

        return stay.Dates is { } dates && stay.Calendar.Refuse(dates, party) is not null
            ? Step.Stay(stay.Visit.Session).Saying(new Phrase("stay.nothing_free_for", ("count", party)))
            : Stays.Answer(stay, draft => draft with { Party = party });
    }
}

using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>Breakfast and whatever else can be had with a stay; the total follows.</summary>
public sealed class StayOptionsScreen : StayScreen
{
    public override ScreenId Id => ScreenId.StayOptions;

    public override bool AsksForATap => true;

    private protected override View Show(ChosenStay stay)
    {
        var chosen = stay.Draft.Options ?? [];
        return new(Phrase.Lines([
            new Phrase("stay.ask_options"),
            Phrase.Blank,
            .. stay.Rules.Options.Select(StayText.PriceOf),
            Phrase.Blank,
            stay.Offer is { } offer ? StayText.Whole(offer.Price, stay.Party) : null]))
        {
            Rows = new Rows()
                .Column(stay.Rules.Options.Select(option => new Button(Label(option, chosen), "option", option.Id)))
                .Row(Buttons.Back("back"), new Button(new Phrase(chosen.Count > 0 ? "button.next" : "button.skip"), "next"))
                .ToList(),
        };
    }

    private protected override Step? On(Input input, ChosenStay stay) => input switch
    {
        Input.Tap { Verb: "back" } => Stays.Back(stay),
        Input.Tap { Verb: "option" } tap when stay.Rules.Options.Any(option => option.Id == tap.Argument) =>
            Keep(stay, stay.Draft with { Options = Toggled(stay.Draft.Options ?? [], tap.Argument!) }),
        Input.Tap { Verb: "next" } => Stays.Answer(stay, draft => draft with { Options = draft.Options ?? [] }),
        _ => null,
    };

    private static IReadOnlyList<string> Toggled(IReadOnlyList<string> chosen, string id) =>
        chosen.Contains(id) ? [.. chosen.Where(other => other != id)] : [.. chosen, id];

    private static Phrase Label(StayOption option, IReadOnlyList<string> chosen)
    {
        var name = new Phrase("option.free", ("name", option.Name));
        return chosen.Contains(option.Id) ? new Phrase("option.chosen", ("option", name)) : name;
    }
}

using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Booking;

/// <summary>The whole stay and its terms once more before it counts; each answer can be changed from here.</summary>
public sealed class StaySummaryScreen : StayScreen
{
    public override ScreenId Id => ScreenId.StaySummary;

    public override bool AsksForATap => true;

    private protected override View Show(ChosenStay stay)
    {
        if (stay.Offer is not { } offer)
        {
            return new(StayRefusals.JustTaken.Because) { Rows = new Rows().Row(Buttons.Back("change", "stayroom")).ToList() };
        }

        var draft = stay.Draft;
        return new(Phrase.Lines([
            stay.Changes is { } changes ? new Phrase("stay.summary_change", ("number", changes.Number)) : new Phrase("stay.summary"),
            Phrase.Blank,
            StayText.Dates(stay.Dates),
            StayText.Hours(stay.Rules),
            new Phrase("booking.party", ("count", stay.Party)),
            new Phrase("room.title", ("name", offer.Type.Name)),
            Phrase.Blank,
            .. StayText.Bill(offer.Price),
            stay.Changes?.Stay is { } before && before.Total != offer.Price.Total ? new Phrase("stay.before", ("amount", before.Total)) : null,
            Phrase.Blank,
            .. StayText.Terms(offer.Price, stay.Visit.Shop, stay.Visit.Now),
            Phrase.Blank,
            new Phrase("ticket.customer", ("name", draft.Name), ("phone", draft.Phone)),
            draft.Email is { Length: > 0 } email ? new Phrase("stay.email", ("email", email)) : null,
            draft.Comment is { Length: > 0 } comment ? new Phrase("booking.comment", ("comment", LinesThatFit.Shortened(comment, 200))) : null]))
        {
            Rows = new Rows()
                .Row(new Button(new Phrase("button.confirm", ("total", offer.Price.Total)), "confirm"))
                .Row(new Button(new Phrase(draft.Comment is { Length: > 0 } ? "button.comment_change" : "button.comment"), "comment"))
                .Grid(2, Changeable(stay).Select(question => new Button(Label(question), "change", Name(question))))
                .Row(stay.Changes is null ? Buttons.Home : new Button(new Phrase("button.stay_keep"), "keep"))
                .ToList(),
        };
    }

    private protected override Step? On(Input input, ChosenStay stay) => input switch
    {
        Input.Tap { Verb: "confirm" } => BookStay.Try(stay),
        Input.Tap { Verb: "comment" } => Step.Go(Trigger.WriteComment, stay.Visit.Session),
        Input.Tap { Verb: "keep" } when stay.Changes is not null => Step.Go(Trigger.OpenHome, stay.Visit.Session with { StayDraft = null }),
        Input.Tap { Verb: "change" } tap when Changeable(stay).FirstOrDefault(question => Name(question) == tap.Argument) is { } question =>
            Stays.Answer(stay, question.Clear),
        _ => null,
    };

    private static IEnumerable<StayQuestion> Changeable(ChosenStay stay) => StayQuestion.All.Where(question => question.Applies(stay.Rules));

    private static string Name(StayQuestion question) => question.Screen.ToString().ToLowerInvariant();

    private static Phrase Label(StayQuestion question) => question.Screen switch
    {
        ScreenId.StayDays => new Phrase("button.stay_change_days"),
        ScreenId.StayGuests => new Phrase("button.stay_change_guests"),
        ScreenId.StayRoom => new Phrase("button.stay_change_type"),
        ScreenId.StayOptions => new Phrase("button.stay_change_options"),
        ScreenId.StayName => new Phrase("button.stay_change_name"),
        ScreenId.StayPhone => new Phrase("button.change_phone"),
        _ => new Phrase("button.stay_change_email"),
    };
}

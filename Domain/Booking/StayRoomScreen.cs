using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>The room types that are free for the stay, one at a time with its picture, each with the price of the whole stay.</summary>
public sealed class StayRoomScreen : StayScreen
{
    private const int OthersAtOnce = 6;

    public override ScreenId Id => ScreenId.StayRoom;

    public override bool AsksForATap => true;

    private protected override View Show(ChosenStay stay)
    {
        var page = Page.Of(stay.Offers, 1, stay.Visit.Session.Page);
        if (page.Items.FirstOrDefault() is not { } offer)
        {
            return new(StayRefusals.NothingFree.Because) { Rows = new Rows().Row(Buttons.Back("days")).ToList() };
        }

        return stay.Draft.ByNight ? NightByNight(stay, offer) : new(Phrase.Lines(
            StayText.Dates(stay.Dates),
            Phrase.Blank,
            RoomText.Describe(offer.Type),
            Phrase.Blank,
            StayText.Whole(offer.Price, stay.Party)))
        {
            Picture = offer.Type.Picture,
            Rows = new Rows()
                .Row(Choose(offer))
                .Row(new Button(new Phrase("button.stay_nights"), "nights"))
                .Column(page.Count > OthersAtOnce ? [] : Others(stay, page.Number))
                .Row(page.Count > OthersAtOnce ? Buttons.Pages(page.Number, page.Count) : [])
                .Row(Buttons.Back("back"))
                .ToList(),
        };
    }

    private protected override Step? On(Input input, ChosenStay stay) => input switch
    {
        Input.Tap { Verb: "back" } => Stays.Back(stay),
        Input.Tap { Verb: "days" } => Stays.Answer(stay, draft => draft with { Arrival = null, Departure = null }),
        Input.Tap { Verb: "nights" } => Keep(stay, stay.Draft with { ByNight = !stay.Draft.ByNight }),
        Input.Tap { Verb: "room" } tap when stay.Offers.Any(offer => offer.Type.Id == tap.Argument) =>
            Stays.Answer(stay, draft => draft with { RoomType = tap.Argument, ByNight = false }),
        Input.Tap { Verb: "room" } => Step.Stay(stay.Visit.Session, StayRefusals.JustTaken),
        _ => Page.Turn(input, stay.Visit.Session),
    };

    private static View NightByNight(ChosenStay stay, RoomOffer offer) => new(Phrase.Lines([
        new Phrase("room.title", ("name", offer.Type.Name)),
        StayText.Dates(stay.Dates),
        Phrase.Blank,
        .. StayText.NightByNight(offer.Price),
        Phrase.Blank,
        StayText.Whole(offer.Price, stay.Party)]))
    {
        Rows = new Rows().Row(Choose(offer)).Row(new Button(new Phrase("button.back"), "nights")).ToList(),
    };

    private static IEnumerable<Button> Others(ChosenStay stay, int shown) => stay.Offers
        .Select((offer, index) => (offer, index))
        .Where(one => one.index != shown)
        .Select(one => new Button(new Phrase("button.product", ("name", one.offer.Type.Name), ("price", one.offer.Price.Total)), "page", Buttons.Number(one.index)));

    private static Button Choose(RoomOffer offer) => new(new Phrase("button.stay_choose", ("total", offer.Price.Total)), "room", offer.Type.Id);
}

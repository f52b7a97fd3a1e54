using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>Everything once more before it counts; each answer can be changed from here.</summary>
public sealed class SummaryScreen : Screen
{
    public override ScreenId Id => ScreenId.Summary;

    public override bool AsksForATap => true;

    public override View Show(Visit visit)
    {
        var checkout = visit.Session.Checkout;
        var totals = CartCheck.Totals(visit);
        var lines = CartCheck.Priced(visit).Select(line => PlaceOrder.Line(visit.Shop, line)).ToList();
        Phrase?[] rest =
        [
            .. CartText.Sum(totals, Question.Way(visit) == Way.Delivery),
            Phrase.Blank,
            .. Answers(visit, checkout),
        ];
        return new(Phrase.Lines([
            new Phrase(visit.Session.IsForCaller ? "counter.summary" : "summary.title"),
            Phrase.Blank,
            .. LinesThatFit.Of(lines, CartText.Line, rest),
            Phrase.Blank,
            .. rest]))
        {
            Rows = new Rows()
                .Row(new Button(new Phrase("button.confirm", ("total", totals.Total)), "confirm"))
                .Row(new Button(new Phrase(checkout.Comment is null ? "button.comment" : "button.comment_change"), "comment"))
                .Grid(2, Changeable(visit).Select(question => ChangeButton(visit.Shop, question)))
                .Row(Buttons.Back("cart"))
                .ToList(),
        };
    }

    public override Step? On(Input input, Visit visit) => input switch
    {
        Input.Tap { Verb: "confirm" } => PlaceOrder.Try(visit),
        Input.Tap { Verb: "comment" } => Step.Go(Trigger.WriteComment, visit.Session),
        Input.Tap { Verb: "change" } tap when Changeable(visit).FirstOrDefault(question => Name(question) == tap.Argument) is { } question =>
            Checkouts.Answer(visit, question.Clear),
        _ => null,
    };

    private static IEnumerable<Phrase?> Answers(Visit visit, Checkout checkout)
    {
        var way = Question.Way(visit) ?? Way.Pickup;
        yield return checkout.BookingId is { } booking ? PlaceText.Booked(booking)
            : way == Way.AtTable ? PlaceText.InSummary(visit.Shop, checkout.Table)
            : new Phrase("summary.way", ("way", WayText.Name(visit.Shop, way)));
        yield return way switch
        {
            Way.Delivery when checkout.Address is { } address => new Phrase("summary.address", ("address", AddressScreen.Written(address))),
            Way.Pickup when visit.Shop.Address is { } address => new Phrase("summary.pickup_at", ("address", address)),
            _ => null,
        };
        yield return checkout.Time switch
        {
            { Slot: { } slot } => new Phrase("summary.slot", ("when", Moment.Say(visit.Shop, visit.Now, slot.From))),
            { Slot: null } when TimeOffer.MinutesToSoonest(visit) is { } minutes => new Phrase("summary.soonest", ("minutes", minutes)),
            _ => null,
        };
        yield return visit.Session.IsForCaller ? new Phrase("counter.caller", ("name", Counter.NameOf(visit))) : null;
        yield return checkout.Phone is { } phone ? new Phrase("summary.phone", ("phone", phone)) : null;
        yield return Question.Payment(visit) is { } payment ? new Phrase("summary.payment", ("payment", WayText.Name(payment))) : null;
        yield return checkout.Change is { From: { } from } ? new Phrase("summary.change", ("amount", from)) : null;
        yield return checkout.Comment is { } comment ? new Phrase("summary.comment", ("comment", comment)) : null;
    }

    /// <summary>Change is asked again with the payment, the zone and the door with the address.</summary>
    private static IEnumerable<Question> Changeable(Visit visit) => Question.All.Where(question =>
        question.Screen is ScreenId.Caller or ScreenId.Way or ScreenId.Table or ScreenId.Address or ScreenId.Time or ScreenId.Phone or ScreenId.Payment
        && (question.Applies(visit) || CanBeOrderedOtherwise(question, visit)));

    /// <summary>Who ordered ahead for a booking may still want it delivered: the way is then asked as always.</summary>
    private static bool CanBeOrderedOtherwise(Question question, Visit visit) =>
        question.Screen == ScreenId.Way && visit.Session.Checkout.BookingId is not null && visit.Shop.Ways.Count > 1;

    /// <summary>Asks one question again; verb "change".</summary>
    internal static Button ChangeButton(Shop shop, Question question) => new(Label(shop, question), "change", Name(question));

    internal static string Name(Question question) => question.Screen.ToString().ToLowerInvariant();

    private static Phrase Label(Shop shop, Question question) => question.Screen switch
    {
        ScreenId.Way => new Phrase("button.change_way"),
        ScreenId.Table => PlaceText.Change(shop),
        ScreenId.Address => new Phrase("button.change_address"),
        ScreenId.Time => new Phrase("button.change_time"),
        ScreenId.Caller => new Phrase("button.change_caller"),
        ScreenId.Phone => new Phrase("button.change_phone"),
        _ => new Phrase("button.change_payment"),
    };
}

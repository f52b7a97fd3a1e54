using ShopBot.Domain.Customers;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Conversation;

/// <summary>Asks for a number to call: the known one, one's own contact, or typed. One that is typed as at home is shown with the shop's country code first.</summary>
internal static class PhoneQuestion
{
    /// <param name="ask">Where no number is known.</param>
    /// <param name="askKnown">Where one is.</param>
    public static View Show(Visit visit, Phrase ask, Phrase askKnown) =>
        Propose(visit, Buttons.Back("back")) ?? (visit.Customer.Phone is { } known ? Offer(askKnown, known, "known", Buttons.Back("back")) : new(ask)
        {
            Share = Share.Contact,
            Rows = new Rows().Row(Buttons.Back("back")).ToList(),
        });

    /// <summary>Whether the number that was typed is meant with the country's code; null: none waits for that.</summary>
    public static View? Propose(Visit visit, Button back) =>
        visit.Session.PhoneAtHome is { } phone ? Offer(new Phrase("phone.at_home", ("phone", phone)), phone, "athome", back) : null;

    /// <param name="answered">Gets the number in its international form; the customer's card is told by the caller.</param>
    public static Step? On(Input input, Visit visit, Func<string, Step> answered) => input switch
    {
        Input.Tap { Verb: "known" } when Counter.Orderer(visit).Phone is { } known => answered(known),
        Input.Tap { Verb: "athome" } when visit.Session.PhoneAtHome is { } meant => answered(meant),
        Input.Contact { IsOwn: false } when !visit.Session.IsForCaller => Step.Stay(visit.Session).Saying(new Phrase("phone.not_own")),
        Input.Contact contact => Parse(visit, contact.Phone.StartsWith('+') ? contact.Phone : $"+{contact.Phone}", answered),
        Input.Words words => Parse(visit, words.Text, answered),
        _ => null,
    };

    /// <summary>Staff who write a number down know their country, and have somebody on the line.</summary>
    private static Step Parse(Visit visit, string text, Func<string, Step> answered) =>
        PhoneNumber.TryParse(text, PhoneNumber.CallingCodeOf(visit.Shop.Phone)) is not { } phone
            ? Step.Stay(visit.Session with { PhoneAtHome = null }).Saying(new Phrase("phone.unclear"))
            : visit.Session.IsForCaller || PhoneNumber.TryParse(text, null) is not null
            ? answered(phone.ToString())
            : Step.Stay(visit.Session with { PhoneAtHome = phone.ToString() });

    private static View Offer(Phrase ask, string phone, string verb, Button back) => new(ask)
    {
        Rows = new Rows().Row(new Button(new Phrase("button.phone_known", ("phone", phone)), verb)).Row(back).ToList(),
    };
}

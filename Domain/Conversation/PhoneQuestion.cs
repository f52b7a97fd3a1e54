using ShopBot.Domain.Customers;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Conversation;

/// <summary>Asks for a number to call: the known one, one's own contact, or typed.</summary>
internal static class PhoneQuestion
{
    /// <param name="ask">Where no number is known.</param>
    /// <param name="askKnown">Where one is.</param>
    public static View Show(Visit visit, Phrase ask, Phrase askKnown) => visit.Customer.Phone is { } known
        ? new(askKnown)
        {
            Rows = new Rows()
                .Row(new Button(new Phrase("button.phone_known", ("phone", known)), "known"))
                .Row(Buttons.Back("back"))
                .ToList(),
        }
        : new(ask)
        {
            Share = Share.Contact,
            Rows = new Rows().Row(Buttons.Back("back")).ToList(),
        };

    /// <param name="answered">Gets the number in its international form; the customer's card is told by the caller.</param>
    public static Step? On(Input input, Visit visit, Func<string, Step> answered) => input switch
    {
        Input.Tap { Verb: "known" } when Counter.Orderer(visit).Phone is { } known => answered(known),
        Input.Contact { IsOwn: false } when !visit.Session.IsForCaller => Step.Stay(visit.Session).Saying(new Phrase("phone.not_own")),
        Input.Contact contact => Parse(visit, contact.Phone.StartsWith('+') ? contact.Phone : $"+{contact.Phone}", answered),
        Input.Words words => Parse(visit, words.Text, answered),
        _ => null,
    };

    private static Step Parse(Visit visit, string text, Func<string, Step> answered) =>
        PhoneNumber.TryParse(text, PhoneNumber.CallingCodeOf(visit.Shop.Phone)) is { } phone
            ? answered(phone.ToString())
            : Step.Stay(visit.Session).Saying(new Phrase("phone.unclear"));
}

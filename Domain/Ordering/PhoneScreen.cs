using ShopBot.Domain.Conversation;
using ShopBot.Domain.Customers;

namespace ShopBot.Domain.Ordering;

/// <summary>The number to call when the courier stands at the wrong door: the known one, one's own contact, or typed.</summary>
public sealed class PhoneScreen : Screen
{
    public override ScreenId Id => ScreenId.Phone;

    public override View Show(Visit visit) => visit.Customer.Phone is { } known
        ? new(new Phrase("phone.ask_known"))
        {
            Rows = new Rows()
                .Row(new Button(new Phrase("button.phone_known", ("phone", known)), "known"))
                .Row(Buttons.Back("back"))
                .ToList(),
        }
        : new(new Phrase("phone.ask"))
        {
            Share = Share.Contact,
            Rows = new Rows().Row(Buttons.Back("back")).ToList(),
        };

    public override Step? On(Input input, Visit visit) => input switch
    {
        Input.Tap { Verb: "back" } => Checkouts.Back(visit),
        Input.Tap { Verb: "known" } when visit.Customer.Phone is { } known => Answer(visit, known),
        Input.Contact { IsOwn: false } => Step.Stay(visit.Session).Saying(new Phrase("phone.not_own")),
        Input.Contact contact => Parse(visit, contact.Phone.StartsWith('+') ? contact.Phone : $"+{contact.Phone}"),
        Input.Words words => Parse(visit, words.Text),
        _ => null,
    };

    private static Step Parse(Visit visit, string text) =>
        PhoneNumber.TryParse(text, PhoneNumber.CallingCodeOf(visit.Shop.Phone)) is { } phone
            ? Answer(visit, phone.ToString())
            : Step.Stay(visit.Session).Saying(new Phrase("phone.unclear"));

    private static Step Answer(Visit visit, string phone) =>
        Checkouts.Answer(visit, checkout => checkout with { Phone = phone }).Knowing(visit.Customer with { Phone = phone });
}

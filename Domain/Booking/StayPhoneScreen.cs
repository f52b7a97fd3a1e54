using ShopBot.Domain.Conversation;
using ShopBot.Domain.Customers;

namespace ShopBot.Domain.Booking;

public sealed class StayPhoneScreen : StayScreen
{
    public override ScreenId Id => ScreenId.StayPhone;

    private protected override View Show(ChosenStay stay) => stay.Visit.Customer.Phone is { } known
        ? new(new Phrase("phone.ask_known"))
        {
            Rows = new Rows()
                .Row(new Button(new Phrase("button.phone_known", ("phone", known)), "known"))
                .Row(Buttons.Back("back"))
                .ToList(),
        }
        : new(new Phrase("stay.ask_phone"))
        {
            Share = Share.Contact,
            Rows = new Rows().Row(Buttons.Back("back")).ToList(),
        };

    private protected override Step? On(Input input, ChosenStay stay) => input switch
    {
        Input.Tap { Verb: "back" } => Stays.Back(stay),
        Input.Tap { Verb: "known" } when stay.Visit.Customer.Phone is { } known => Stays.Answer(stay, draft => draft with { Phone = known }),
        Input.Contact { IsOwn: false } => Step.Stay(stay.Visit.Session).Saying(new Phrase("phone.not_own")),
        Input.Contact contact => Read(contact.Phone.StartsWith('+') ? contact.Phone : $"+{contact.Phone}", stay),
        Input.Words words => Read(words.Text, stay),
        _ => null,
    };

    private static Step Read(string text, ChosenStay stay) =>
        PhoneNumber.TryParse(text, PhoneNumber.CallingCodeOf(stay.Visit.Shop.Phone)) is { } phone
            ? Stays.Answer(stay, draft => draft with { Phone = phone.ToString() })
            : Step.Stay(stay.Visit.Session).Saying(new Phrase("phone.unclear"));
}

using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

public sealed class StayPhoneScreen : StayScreen
{
    public override ScreenId Id => ScreenId.StayPhone;

    private protected override View Show(ChosenStay stay) =>
        PhoneQuestion.Show(stay.Visit, new Phrase("stay.ask_phone"), new Phrase("phone.ask_known"));

    private protected override Step? On(Input input, ChosenStay stay) => input is Input.Tap { Verb: "back" }
        ? Stays.Back(stay)
        : PhoneQuestion.On(input, stay.Visit, phone => Stays.Answer(stay, draft => draft with { Phone = phone }));
}

using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>The number to call when the courier stands at the wrong door.</summary>
public sealed class PhoneScreen : Screen
{
    public override ScreenId Id => ScreenId.Phone;

    public override View Show(Visit visit) => visit.Session.IsForCaller
        ? new(new Phrase("counter.ask_phone")) { Rows = new Rows().Row(Buttons.Back("back")).ToList() }
        : PhoneQuestion.Show(visit, new Phrase("phone.ask"), new Phrase("phone.ask_known"));

    public override Step? On(Input input, Visit visit) => input is Input.Tap { Verb: "back" }
        ? Checkouts.Back(visit)
        : PhoneQuestion.On(input, visit, phone =>
            Checkouts.Answer(visit, checkout => checkout with { Phone = phone })
                .Knowing(visit.Session.IsForCaller ? visit.Customer : visit.Customer with { Phone = phone }));
}

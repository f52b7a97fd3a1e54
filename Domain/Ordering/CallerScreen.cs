using ShopBot.Domain.Conversation;
using ShopBot.Domain.Customers;

namespace ShopBot.Domain.Ordering;

/// <summary>Who is on the phone or at the counter; only staff who write an order down are asked.</summary>
public sealed class CallerScreen : Screen
{
    public override ScreenId Id => ScreenId.Caller;

    public override View Show(Visit visit) => new(new Phrase("counter.ask_caller"))
    {
        Rows = new Rows().Row(Buttons.Back("back")).ToList(),
    };

    public override Step? On(Input input, Visit visit) => input switch
    {
        Input.Tap { Verb: "back" } => Checkouts.Back(visit),
        Input.Words words => Take(visit, words.Text),
        Input.Contact contact => Take(visit, contact.Phone.StartsWith('+') ? contact.Phone : $"+{contact.Phone}"),
        _ => null,
    };

    private static Step Take(Visit visit, string text)
    {
        var (name, phone) = WrittenContact.Read(text, PhoneNumber.CallingCodeOf(visit.Shop.Phone));
        return phone is null && !name.Any(char.IsLetter)
            ? Step.Stay(visit.Session).Saying(new Phrase("counter.caller_how"))
            : Checkouts.Answer(visit, checkout => checkout with { Caller = name, Phone = phone });
    }
}

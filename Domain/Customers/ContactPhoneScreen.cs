using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Customers;

/// <summary>The number the shop may call: left, changed, or taken away.</summary>
public sealed class ContactPhoneScreen : Screen
{
    public override ScreenId Id => ScreenId.ContactPhone;

    public override View Show(Visit visit) => PhoneQuestion.Propose(visit, Buttons.Back("contact")) ?? new(new Phrase("contact.ask_phone"))
    {
        Share = Share.Contact,
        Rows = new Rows()
            .Row(visit.Customer.Phone is null ? null : new Button(new Phrase("button.contact_remove"), "remove"), Buttons.Back("contact"))
            .ToList(),
    };

    public override Step? On(Input input, Visit visit)
    {
        var customer = visit.Customer;
        return input is Input.Tap { Verb: "remove" }
            ? Step.Go(Trigger.OpenContact, visit.Session)
                .Knowing(customer with { Phone = null, Consents = customer.Consents.Without(ContactChannel.Phone) })
                .Saying(new Phrase("contact.removed"))
            : PhoneQuestion.On(input, visit, phone => Step.Go(Trigger.OpenContact, visit.Session)
                .Knowing(customer with { Phone = phone }).Saying(new Phrase("contact.kept")));
    }
}

using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Customers;

/// <summary>The address the shop may write to: left, changed, or taken away.</summary>
public sealed class ContactEmailScreen : Screen
{
    public override ScreenId Id => ScreenId.ContactEmail;

    public override View Show(Visit visit) => new(new Phrase("contact.ask_email"))
    {
        Rows = new Rows()
            .Row(visit.Customer.Email is null ? null : new Button(new Phrase("button.contact_remove"), "remove"), Buttons.Back("contact"))
            .ToList(),
    };

    public override Step? On(Input input, Visit visit)
    {
        var customer = visit.Customer;
        return input switch
        {
            Input.Tap { Verb: "remove" } => Step.Go(Trigger.OpenContact, visit.Session)
                .Knowing(customer with { Email = null, Consents = customer.Consents.Without(ContactChannel.Email) })
                .Saying(new Phrase("contact.removed")),
            Input.Words words when EmailAddress.Read(words.Text) is { } email => Step.Go(Trigger.OpenContact, visit.Session)
                .Knowing(customer with { Email = email }).Saying(new Phrase("contact.kept")),
            Input.Words => Step.Stay(visit.Session).Saying(new Phrase("contact.unclear_email")),
            _ => null,
        };
    }
}

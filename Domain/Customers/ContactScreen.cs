using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Customers;

/// <summary>How the shop may reach the customer, and about what.</summary>
public sealed class ContactScreen : Screen
{
    private const string How = "/contact";

    public override ScreenId Id => ScreenId.Contact;

    public override View Show(Visit visit)
    {
        var customer = visit.Customer;
        return new(Phrase.Lines(
            new Phrase("contact.title"),
            Phrase.Blank,
            new Phrase("contact.telegram"),
            customer.Phone is { } phone ? new Phrase("contact.phone", ("phone", phone)) : new Phrase("contact.no_phone"),
            customer.Email is { } email ? new Phrase("contact.email", ("email", email)) : new Phrase("contact.no_email"),
            Phrase.Blank,
            new Phrase("contact.choose")))
        {
            Rows = new Rows()
                .Row(
                    new Button(new Phrase(customer.Phone is null ? "button.contact_add_phone" : "button.contact_phone"), "phone"),
                    new Button(new Phrase(customer.Email is null ? "button.contact_add_email" : "button.contact_email"), "email"))
                .Column(Offered(visit).Select(one => Choice(customer, one.Channel, one.Purpose, one.Label)))
                .Row(new Button(new Phrase("button.mydata"), "mydata"), new Button(new Phrase("button.forgetme"), "forgetme"))
                .Row(Buttons.Back("home"))
                .ToList(),
        };
    }

    public override Step? On(Input input, Visit visit) => input switch
    {
        Input.Tap { Verb: "phone" } => Step.Go(Trigger.WritePhone, visit.Session),
        Input.Tap { Verb: "email" } => Step.Go(Trigger.WriteEmail, visit.Session),
        Input.Tap { Verb: "hear", Argument: { } wish } => Choose(wish, visit),
        _ => null,
    };

    /// <summary>What there is to choose: only what this shop does, on channels the customer has given.</summary>
    private static IEnumerable<(ContactChannel Channel, Purpose Purpose, string Label)> Offered(Visit visit)
    {
        if (visit.Shop.TakesBookings)
        {
            yield return (ContactChannel.Telegram, Purpose.Reminders, "contact.reminders");
        }

        yield return (ContactChannel.Telegram, Purpose.Offers, "contact.offers_here");
        if (visit.Customer.Phone is not null)
        {
            yield return (ContactChannel.Phone, Purpose.Offers, "contact.offers_phone");
        }

        if (visit.Customer.Email is not null)
        {
            yield return (ContactChannel.Email, Purpose.Offers, "contact.offers_email");
        }
    }

    private static Button Choice(Customer customer, ContactChannel channel, Purpose purpose, string label) => new(
        new Phrase(customer.Consents.Allow(channel, purpose) ? "contact.allowed" : "contact.declined", ("what", new Phrase(label))),
        "hear",
        Wish(channel, purpose));

    private static Step? Choose(string wish, Visit visit)
    {
        foreach (var (channel, purpose, _) in Offered(visit))
        {
            if (Wish(channel, purpose) == wish)
            {
                var consents = visit.Customer.Consents;
                var isGiven = !consents.Allow(channel, purpose);
                return Step.Stay(visit.Session)
                    .Knowing(visit.Customer with { Consents = consents.With(channel, purpose, isGiven, How, visit.Now) })
                    .Toasting(new Phrase(isGiven ? "contact.now_yes" : "contact.now_no"));
            }
        }

        return null;
    }

    private static string Wish(ContactChannel channel, Purpose purpose) => $"{channel}.{purpose}".ToLowerInvariant();
}

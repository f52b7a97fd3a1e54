using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

public sealed class PaymentScreen : Screen
{
    public override ScreenId Id => ScreenId.Payment;

    public override bool AsksForATap => true;

    public override View Show(Visit visit) => new(new Phrase(visit.Session.IsForCaller ? "counter.ask_payment" : "payment.ask", ("total", CartCheck.Totals(visit).Total)))
    {
        Rows = new Rows()
            .Row(visit.Shop.Payments.Select(payment => new Button(WayText.Name(payment), "pay", payment.ToString().ToLowerInvariant())))
            .Row(Buttons.Back("back"))
            .ToList(),
    };

    public override Step? On(Input input, Visit visit) => input switch
    {
        Input.Tap { Verb: "back" } => Checkouts.Back(visit),
        Input.Tap { Verb: "pay" } tap when Enum.TryParse<PaymentMethod>(tap.Argument, ignoreCase: true, out var payment) && visit.Shop.Payments.Contains(payment) =>
            Checkouts.Answer(visit, checkout => checkout with { Payment = payment }),
        _ => null,
    };
}

using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>Asks before everything is taken out: a cart is work.</summary>
public sealed class EmptyCartScreen : Screen
{
    public override ScreenId Id => ScreenId.EmptyCart;

    public override bool ReadsLabels => true;

    public override View Show(Visit visit) => new(new Phrase("cart.empty_ask", ("count", visit.Cart.Count)))
    {
        Rows = new Rows()
            .Row(new Button(new Phrase("button.empty_cart_yes"), "empty"))
            .Row(Buttons.Back("cart"))
            .ToList(),
    };

    public override Step? On(Input input, Visit visit) => input is Input.Tap { Verb: "empty" }
        ? Step.Go(Trigger.OpenMenu, visit.Session with { Cart = Cart.Empty }).Toasting(new Phrase("cart.emptied"))
        : null;
}

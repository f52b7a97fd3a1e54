using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

public sealed class OrderScreen : Screen
{
    public override ScreenId Id => ScreenId.Order;

    public override View Show(Visit visit)
    {
        if (visit.Orders.FirstOrDefault(order => order.Id == visit.Session.OrderId) is not { } order)
        {
            return new(new Phrase("orders.gone")) { Rows = new Rows().Row(Buttons.Back("orders")).ToList() };
        }

        return new(OrderText.Describe(visit.Shop, order, visit.Now))
        {
            Rows = new Rows()
                .Row(
                    order.Status == OrderStatus.Placed ? new Button(new Phrase("button.cancel_order"), "cancel") : null,
                    new Button(new Phrase("button.repeat"), "repeat"))
                .Row(Buttons.Back("orders"))
                .ToList(),
        };
    }

    public override Step? On(Input input, Visit visit) => input is Input.Tap { Verb: "cancel" or "repeat" } tap
        ? OrderActions.On(tap.Verb, visit.Session.OrderId, visit)
        : null;
}

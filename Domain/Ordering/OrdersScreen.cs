using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

public sealed class OrdersScreen : Screen
{
    public override ScreenId Id => ScreenId.Orders;

    public override View Show(Visit visit) => new(new Phrase(visit.Orders.Count == 0 ? "orders.none" : "orders.title"))
    {
        Rows = new Rows()
            .Column(visit.Orders.Select(order => new Button(
                new Phrase(
                    "button.order",
                    ("number", order.Number),
                    ("date", DateOnly.FromDateTime(visit.Shop.ToLocal(order.PlacedAt))),
                    ("total", order.Totals.Total),
                    ("status", new Phrase($"status.short_{order.Status.ToString().ToLowerInvariant()}"))),
                "order",
                Buttons.Number(order.Id))))
            .Row(Buttons.Menu, Buttons.Home)
            .ToList(),
    };

    public override Step? On(Input input, Visit visit) => null;
}

using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>The message that follows one order: it changes in place from "placed" to "delivered".</summary>
public static class StatusMessage
{
    /// <summary>Its buttons carry verbs of <see cref="OrderActions"/>.</summary>
    public static View Show(Shop shop, Order order, DateTimeOffset now) => new(OrderText.Describe(shop, order, now))
    {
        Rows = new Rows()
            .Row(order.Status == OrderStatus.Placed ? new Button(new Phrase("button.cancel_order"), "cancel") : null)
            .Row(order.IsOpen ? Buttons.Talk : new Button(new Phrase("button.repeat"), "repeat"), Buttons.Menu)
            .ToList(),
    };

    /// <summary>A short line that rings, for the changes a customer waits for; null for the others, which only change in place.</summary>
    public static Phrase? Ping(Shop shop, Order order, DateTimeOffset now) =>
        order.Status is OrderStatus.Accepted or OrderStatus.Rejected or OrderStatus.OnItsWay
        || (order.Status == OrderStatus.Ready && order.Way != Way.Delivery)
            ? new Phrase("status.ping", ("number", order.Number), ("status", OrderText.Status(shop, order, now)))
            : null;
}

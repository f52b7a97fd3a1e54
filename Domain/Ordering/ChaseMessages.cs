using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>What is said about an order that nobody has answered.</summary>
public static class ChaseMessages
{
    /// <summary>To the staff chat, as an answer to the ticket.</summary>
    public static Phrase ToStaff(Order order) => new("chase.staff", ("number", order.Number));

    /// <summary>To whoever runs the shop; the button opens the order.</summary>
    public static View ToManager(Shop shop, Order order, DateTimeOffset now) => new(new Phrase(
        "chase.manager", ("number", order.Number), ("shop", shop.Name), ("name", order.CustomerName), ("total", order.Totals.Total),
        ("when", Moment.Write(shop, now, order.PlacedAt))))
    {
        Rows = new Rows().Row(FindPanel.Open(order.Id)).ToList(),
    };

    /// <summary>To whoever ordered. Its button is the one of <see cref="StatusMessage"/>.</summary>
    public static View ToCustomer(Shop shop, Order order) => new(shop.Phone is { } phone
        ? new Phrase("chase.customer_call", ("number", order.Number), ("phone", phone))
        : new Phrase("chase.customer", ("number", order.Number)))
    {
        Rows = new Rows().Row(new Button(new Phrase("button.cancel_order"), "cancel")).ToList(),
    };

    /// <summary>To the staff chat; the button opens the order.</summary>
    public static View Unclosed(Shop shop, Order order, DateTimeOffset now) => new(new Phrase(
        "chase.unclosed", ("number", order.Number), ("name", order.CustomerName), ("when", Moment.Write(shop, now, order.DueAt))))
    {
        Rows = new Rows().Row(FindPanel.Open(order.Id)).ToList(),
    };

    /// <summary>To the staff chat, where whoever ordered has no chat: somebody has to call.</summary>
    public static Phrase CallThem(Order order) => order.Phone is { } phone
        ? new Phrase("chase.call", ("number", order.Number), ("name", order.CustomerName), ("phone", phone))
        : ToStaff(order);
}

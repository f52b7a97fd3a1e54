using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>An order with another quantity of one line, at the prices it was ordered at; or why that cannot be.</summary>
/// <param name="Order">Null: it stays as it is.</param>
/// <param name="Refusal">Null where it does not.</param>
public sealed record ChangedLines(Order? Order, Refusal? Refusal)
{
    /// <param name="position">See <see cref="OrderLine.Position"/>.</param>
    /// <param name="quantity">0 takes the line off.</param>
    /// <param name="left">How many pieces more there are of the product.</param>
    public static ChangedLines Of(Shop shop, Order order, int position, int quantity, int left)
    {
        if (!order.IsOpen)
        {
            return No("lines.too_late");
        }

        if (order.Lines.FirstOrDefault(line => line.Position == position) is not { } line)
        {
            return No("lines.gone");
        }

        if (quantity is < 0 or > CartLine.MaxQuantity || quantity - line.Quantity > left)
        {
            return No("lines.not_so_many");
        }

        IReadOnlyList<OrderLine> lines =
            [.. order.Lines.Select(other => other.Position == position ? other with { Quantity = quantity } : other).Where(other => other.Quantity > 0)];
        if (lines.Count == 0)
        {
            return No("lines.last");
        }

        var totals = Repricing.Of(shop, order, lines);
        return totals.Total < order.Refunded
            ? No("lines.below_refund")
            : new(order with { Lines = lines, Totals = totals, ChangeFrom = order.ChangeFrom < totals.Total ? null : order.ChangeFrom }, null);
    }

    private static ChangedLines No(string key) => new(null, new(new Phrase(key)));
}

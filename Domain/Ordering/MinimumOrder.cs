using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>The smallest order a shop takes, measured on the subtotal after discount: neither the delivery fee nor taxes on top count.</summary>
public static class MinimumOrder
{
    /// <summary>What has to be added to the cart; null when it is enough, or when there is no minimum.</summary>
    /// <param name="zone">Its minimum, where it has one, replaces that of delivery; other ways ignore it.</param>
    public static Money? Missing(Shop shop, Totals totals, Way way, DeliveryZone? zone)
    {
        var minimum = (way is Way.Delivery ? zone?.Minimum : null) ?? shop.Rules(way)?.Minimum;
        return Reached(totals) < minimum ? minimum - Reached(totals) : null;
    }

    /// <summary>Names the minimum of the way that was chosen, or of the only one, and what is missing to it; null when nothing is.</summary>
    internal static Phrase? Say(Visit visit, Totals totals) =>
        Question.Way(visit) is { } way && Missing(visit.Shop, totals, way, CartCheck.Zone(visit)) is { } missing
            ? new Phrase("cart.missing", ("way", WayText.Name(visit.Shop, way)), ("minimum", Reached(totals) + missing), ("amount", missing))
            : null;

    private static Money Reached(Totals totals) => totals.Subtotal - totals.Discount;
}

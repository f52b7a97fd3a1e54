using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Ordering;

/// <summary>The smallest order a shop takes, measured on the subtotal after discount: neither the delivery fee nor taxes on top count.</summary>
public static class MinimumOrder
{
    /// <summary>What has to be added to the cart; null when it is enough, or when there is no minimum.</summary>
    /// <param name="zone">Its minimum, where it has one, replaces that of delivery; other ways ignore it.</param>
    public static Money? Missing(Shop shop, Totals totals, Way way, DeliveryZone? zone)
    {
        var minimum = (way is Way.Delivery ? zone?.Minimum : null) ?? shop.Rules(way)?.Minimum;
        var reached = totals.Subtotal - totals.Discount;
        return reached < minimum ? minimum - reached : null;
    }
}

namespace ShopBot.Domain.Catalog;

/// <summary>When a product with hours of its own (breakfast, lunch menu) can be had.</summary>
public static class SoldNow
{
    /// <summary>By the product's own hours alone: whether the shop is open then is asked elsewhere, since a slot may be chosen while it is closed.</summary>
    public static bool IsSoldAt(this Product product, Shop shop, DateTimeOffset instant) =>
        product.SoldDuring?.IsOpen(shop.Zone, instant) ?? true;

    /// <summary>
    /// The first instant from <paramref name="now"/> on when it is sold and the shop is open: <paramref name="now"/> itself when that is so already.
    /// Null when there is none within <see cref="OpeningTimes.HorizonDays"/>.
    /// </summary>
    public static DateTimeOffset? NextSold(this Product product, Shop shop, DateTimeOffset now)
    {
        var sold = (product.SoldDuring ?? OpeningHours.Always).OpeningsFrom(shop.Zone, now).ToList();
        foreach (var open in shop.Hours.OpeningsFrom(shop.Zone, now))
        {
            foreach (var (from, to) in sold)
            {
                var begin = Later(now, Later(open.From, from));
                if (begin < open.To && begin < to)
                {
                    return begin;
                }
            }
        }

        return null;
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}

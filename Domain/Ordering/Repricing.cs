using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Ordering;

/// <summary>What an order costs with other quantities: lines and taxes at the prices and rates it was ordered at.</summary>
internal static class Repricing
{
    public static Totals Of(Shop shop, Order order, IReadOnlyList<OrderLine> lines)
    {
        var before = order.Totals;
        var subtotal = lines.Aggregate(Money.Zero(before.Subtotal.Currency), (sum, line) => sum + line.Total);
        var (discount, name) = Discount(shop, order, subtotal);
        var delivery = Delivery(shop, order, subtotal - discount);
        var taxes = Taxes.Of(Rates(shop, order), [.. lines.Select(line => (line.Tax.Id, line.Total))], discount, delivery);
        return Pricing.Sum(subtotal, discount, name, delivery, taxes, before.TaxesIncluded);
    }

    /// <summary>By the shop's discounts where they still give what the order got; else its own, in proportion.</summary>
    private static (Money Amount, LocalText? Name) Discount(Shop shop, Order order, Money subtotal)
    {
        var before = order.Totals;
        if (BestDiscount.Of(shop.Discounts, before.Subtotal, order.Way, order.Source).Amount == before.Discount)
        {
            return BestDiscount.Of(shop.Discounts, subtotal, order.Way, order.Source);
        }

        var share = before.Subtotal.IsZero ? 0 : Rounding.HalfAwayFromZero((decimal)before.Discount.Minor * subtotal.Minor / before.Subtotal.Minor);
        return (subtotal with { Minor = Math.Min(share, subtotal.Minor) }, before.DiscountName);
    }

    /// <summary>By the zone where it still gives the fee the order got; else that fee.</summary>
    private static Money Delivery(Shop shop, Order order, Money discounted)
    {
        var before = order.Totals;
        var zone = shop.Zones.FirstOrDefault(zone => zone.Id == order.Address?.ZoneId);
        return zone is not null && Pricing.Fee(zone, before.Subtotal - before.Discount) == before.Delivery ? Pricing.Fee(zone, discounted) : before.Delivery;
    }

    /// <summary>The shop's rates in its order, with the percentages of the order; those the shop has no more come last.</summary>
    private static TaxRules Rates(Shop shop, Order order)
    {
        var own = order.Lines.Select(line => line.Tax).Concat(order.Totals.Taxes.Select(tax => new TaxRate(tax.RateId, tax.Percent))).DistinctBy(rate => rate.Id).ToList();
        return shop.Taxes with
        {
            Inclusive = order.Totals.TaxesIncluded,
            Rates =
            [
                .. shop.Taxes.Rates.Select(rate => own.FirstOrDefault(known => known.Id == rate.Id) ?? rate),
                .. own.Where(known => shop.Taxes.Rates.All(rate => rate.Id != known.Id)),
            ],
        };
    }
}

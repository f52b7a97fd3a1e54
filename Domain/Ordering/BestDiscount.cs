using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Ordering;

/// <summary>Picks the one discount that counts; discounts never add up.</summary>
public static class BestDiscount
{
    /// <summary>The largest amount off, never more than <paramref name="subtotal"/>; of equal ones the first in the shop file.</summary>
    /// <param name="way">Null while the customer has not chosen: a discount that is limited to some ways does not apply yet.</param>
    public static (Money Amount, LocalText? Name) Of(IReadOnlyList<Discount> discounts, Money subtotal, Way? way, string? campaign)
    {
        (Money Amount, LocalText? Name) best = (Money.Zero(subtotal.Currency), null);
        foreach (var discount in discounts.Where(discount => Applies(discount, subtotal, way, campaign)))
        {
            var amount = AmountOf(discount, subtotal);
            if (amount > best.Amount)
            {
                best = (amount, discount.Name);
            }
        }

        return best;
    }

    private static bool Applies(Discount discount, Money subtotal, Way? way, string? campaign) =>
        !(subtotal < discount.From)
        && (discount.Ways.Count == 0 || (way is { } known && discount.Ways.Contains(known)))
        && (discount.Campaign is null || discount.Campaign == campaign);

    private static Money AmountOf(Discount discount, Money subtotal)
    {
        var share = Rounding.HalfAwayFromZero(subtotal.Minor * (discount.Percent ?? 0) / 100);
        var amount = Math.Max(share, discount.Amount?.Minor ?? 0);
        return subtotal with { Minor = Math.Min(amount, subtotal.Minor) };
    }
}

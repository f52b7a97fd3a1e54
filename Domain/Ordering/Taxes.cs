using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Ordering;

/// <summary>
/// Taxes by rate: each rate's lines are summed first and rounded once, so that many small lines do not round away from what is due.
/// </summary>
public static class Taxes
{
    /// <summary>One entry for each rate with a base above zero, in the order of the shop file.</summary>
    /// <param name="discount">Off the sum of the lines, at most that sum; shared out over them in proportion to their totals.</param>
    /// <param name="delivery">Joins the base of <see cref="TaxRules.DeliveryRate"/>.</param>
    public static IReadOnlyList<TaxAmount> Of(TaxRules rules, IReadOnlyList<PricedLine> lines, Money discount, Money delivery) =>
        Of(rules, [.. lines.Select(line => (rules.Rate(line.Product.Tax).Id, line.Total))], discount, delivery);

    /// <summary>As above, of lines whose rates are known by their ids.</summary>
    public static IReadOnlyList<TaxAmount> Of(TaxRules rules, IReadOnlyList<(string RateId, Money Total)> lines, Money discount, Money delivery)
    {
        var shares = LargestRemainder.Share(discount.Minor, [.. lines.Select(line => line.Total.Minor)]);
        var bases = rules.Rates.ToDictionary(rate => rate.Id, _ => Money.Zero(discount.Currency));
        foreach (var (line, share) in lines.Zip(shares))
        {
            bases[line.RateId] += line.Total - new Money(share, discount.Currency);
        }

        bases[rules.Rate(rules.DeliveryRate).Id] += delivery;
        return
        [
            .. rules.Rates.Where(rate => !bases[rate.Id].IsZero)
                .Select(rate => new TaxAmount(rate.Id, rate.Percent, bases[rate.Id], TaxOn(bases[rate.Id], rate, rules.Inclusive))),
        ];
    }

    /// <summary>Half a minor unit is rounded away from zero.</summary>
    /// <param name="amount">Gross when <paramref name="inclusive"/>, net otherwise.</param>
    public static Money TaxOn(Money amount, TaxRate rate, bool inclusive)
    {
        // gross - gross / (1 + rate), written with one division at the end: a half stays exactly a half.
        var divisor = inclusive ? 100 + rate.Percent : 100;
        return amount with { Minor = Rounding.HalfAwayFromZero(amount.Minor * rate.Percent / divisor) };
    }
}

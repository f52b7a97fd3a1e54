namespace ShopBot.Domain.Catalog;

/// <param name="Id">1-24 of a-z, 0-9 and '-'.</param>
/// <param name="Percent">0-100, up to four decimals: 10 means 10 %.</param>
public sealed record TaxRate(string Id, decimal Percent);

/// <param name="Inclusive">Whether the menu's prices, and the delivery fee, contain the tax.</param>
/// <param name="Rates">At least one; the first is the default.</param>
/// <param name="DeliveryRate">The rate of the delivery fee; null: the default.</param>
public sealed record TaxRules(bool Inclusive, IReadOnlyList<TaxRate> Rates, string? DeliveryRate)
{
    /// <summary>The default rate where <paramref name="id"/> is null or unknown.</summary>
    public TaxRate Rate(string? id) => Rates.FirstOrDefault(rate => rate.Id == id) ?? Rates[0];
}

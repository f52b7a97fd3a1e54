namespace ShopBot.Domain.Ordering;

/// <summary>What an order costs. <see cref="Total"/> is always subtotal - discount + delivery, plus the taxes where prices do not contain them.</summary>
/// <param name="Subtotal">The lines at menu prices.</param>
/// <param name="Discount">Zero or more; taken off.</param>
/// <param name="DiscountName">Null when nothing was taken off.</param>
/// <param name="Delivery">The fee, zero or more.</param>
/// <param name="Taxes">One entry a rate, in the order of the shop file; rates that nothing was sold at are left out.</param>
/// <param name="TaxesIncluded">Whether the total already contains them in its prices.</param>
public sealed record Totals(
    Money Subtotal, Money Discount, LocalText? DiscountName, Money Delivery, IReadOnlyList<TaxAmount> Taxes, bool TaxesIncluded, Money Total);

/// <param name="Percent">As <see cref="Catalog.TaxRate.Percent"/>.</param>
/// <param name="Base">What the tax was reckoned on: gross when included, net otherwise.</param>
public sealed record TaxAmount(string RateId, decimal Percent, Money Base, Money Tax);

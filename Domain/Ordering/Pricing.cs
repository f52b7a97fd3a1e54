using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Ordering;

/// <summary>What a cart costs at the menu's prices of this moment.</summary>
public static class Pricing
{
    /// <summary>
    /// Null when the line cannot be had any more as it was chosen: the product, its variant or an option is gone,
    /// a variant has become necessary, or the options break the rules of their group.
    /// </summary>
    public static PricedLine? Price(Menu menu, CartLine line)
    {
        if (menu.Product(line.ProductId) is not { } product)
        {
            return null;
        }

        var variant = product.Variant(line.VariantId);
        var variantIsWrong = variant is null && (line.VariantId is not null || product.Variants.Count > 0);
        if (variantIsWrong || Options(product, line.Options) is not { } options)
        {
            return null;
        }

        var unitPrice = options.Aggregate(variant?.Price ?? product.Price, (sum, chosen) => sum + (chosen.Option.Price * chosen.Quantity));
        return new PricedLine(line, product, variant, options, unitPrice);
    }

    /// <param name="way">Null while the customer has not chosen: no delivery fee yet, and no discount that is limited to some ways.</param>
    /// <param name="zone">Only for delivery; null while the address is not known: no delivery fee yet.</param>
    /// <param name="campaign">The campaign of the deep link that brought the customer.</param>
    public static Totals Total(Shop shop, IReadOnlyList<PricedLine> lines, Way? way, DeliveryZone? zone, string? campaign)
    {
        var subtotal = lines.Aggregate(Money.Zero(shop.Currency), (sum, line) => sum + line.Total);
        var (discount, name) = BestDiscount.Of(shop.Discounts, subtotal, way, campaign);
        var discounted = subtotal - discount;

        var delivery = way is Way.Delivery && lines.Count > 0 && zone is not null ? Fee(zone, discounted) : Money.Zero(shop.Currency);

        return Sum(subtotal, discount, name, delivery, Taxes.Of(shop.Taxes, lines, discount, delivery), shop.Taxes.Inclusive);
    }

    /// <summary>What delivery into a zone costs.</summary>
    /// <param name="discounted">The subtotal after discount.</param>
    public static Money Fee(DeliveryZone zone, Money discounted) => discounted >= zone.FreeFrom ? Money.Zero(discounted.Currency) : zone.Fee;

    public static Totals Sum(Money subtotal, Money discount, LocalText? discountName, Money delivery, IReadOnlyList<TaxAmount> taxes, bool taxesIncluded)
    {
        var total = subtotal - discount + delivery;
        if (!taxesIncluded)
        {
            total = taxes.Aggregate(total, (sum, tax) => sum + tax.Tax);
        }

        return new Totals(subtotal, discount, discountName, delivery, taxes, taxesIncluded, total);
    }

    /// <summary>In the order of the menu, each option once; null when one is unknown or a group's rules are broken.</summary>
    private static List<(OptionGroup Group, Option Option, int Quantity)>? Options(Product product, IReadOnlyList<ChosenOption> chosen)
    {
        if (!chosen.All(option => IsPossible(product, option)))
        {
            return null;
        }

        var options = new List<(OptionGroup Group, Option Option, int Quantity)>();
        foreach (var group in product.OptionGroups)
        {
            var inGroup = chosen.Where(option => option.GroupId == group.Id).ToList();
            var pieces = inGroup.Sum(option => option.Quantity);
            if (pieces < group.Min || pieces > group.Max)
            {
                return null;
            }

            foreach (var option in group.Options)
            {
                var quantity = inGroup.Where(choice => choice.OptionId == option.Id).Sum(choice => choice.Quantity);
                if (quantity > group.MaxOfOne)
                {
                    return null;
                }

                if (quantity > 0)
                {
                    options.Add((group, option, quantity));
                }
            }
        }

        return options;
    }

    private static bool IsPossible(Product product, ChosenOption chosen) =>
        product.Group(chosen.GroupId) is { } group && group.Option(chosen.OptionId) is not null
        && chosen.Quantity >= 1 && chosen.Quantity <= group.MaxOfOne;
}

/// <param name="UnitPrice">One piece with its options.</param>
public sealed record PricedLine(
    CartLine Line, Product Product, Variant? Variant, IReadOnlyList<(OptionGroup Group, Option Option, int Quantity)> Options, Money UnitPrice)
{
    public Money Total => UnitPrice * Line.Quantity;
}

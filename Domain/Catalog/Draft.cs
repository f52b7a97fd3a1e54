using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Catalog;

/// <summary>Reads the product that a chat is choosing against the menu as it is now.</summary>
internal static class Draft
{
    /// <summary>Null when nothing is being chosen, or the product is gone.</summary>
    public static Product? Product(Visit visit) => visit.Shop.Menu.Product(visit.Session.Draft?.Line.ProductId);

    /// <summary>The option group the customer is to see next; null when all were seen or a variant must be chosen first.</summary>
    public static OptionGroup? OpenGroup(Visit visit)
    {
        var product = Product(visit);
        return product is null || NeedsVariant(visit, product)
            ? null
            : product.OptionGroups.ElementAtOrDefault(visit.Session.Draft!.Group);
    }

    public static bool NeedsVariant(Visit visit, Product product) =>
        product.Variants.Count > 0 && product.Variant(visit.Session.Draft?.Line.VariantId) is null;

    /// <summary>Pieces chosen of one group.</summary>
    public static int CountOf(CartLine line, OptionGroup group) =>
        line.Options.Where(chosen => chosen.GroupId == group.Id).Sum(chosen => chosen.Quantity);

    public static int CountOf(CartLine line, OptionGroup group, Option option) =>
        line.Options.Where(chosen => chosen.GroupId == group.Id && chosen.OptionId == option.Id).Sum(chosen => chosen.Quantity);

    /// <summary>The line with <paramref name="quantity"/> of one option; options stay in the menu's order, so that equal choices are equal.</summary>
    public static CartLine Set(CartLine line, Product product, OptionGroup group, Option option, int quantity)
    {
        var options = line.Options.Where(chosen => (chosen.GroupId, chosen.OptionId) != (group.Id, option.Id)).ToList();
        if (quantity > 0)
        {
            options.Add(new ChosenOption(group.Id, option.Id, quantity));
        }

        return line with { Options = [.. options.OrderBy(Place)] };

        int Place(ChosenOption chosen)
        {
            var place = 0;
            foreach (var known in product.OptionGroups)
            {
                foreach (var candidate in known.Options)
                {
                    if ((known.Id, candidate.Id) == (chosen.GroupId, chosen.OptionId))
                    {
                        return place;
                    }

                    place++;
                }
            }

            return place;
        }
    }

    /// <summary>The first group that asks for more than was chosen; null when the product can go into the cart.</summary>
    public static OptionGroup? FirstUnmet(Product product, CartLine line) =>
        product.OptionGroups.FirstOrDefault(group => CountOf(line, group) < group.Min);

    /// <summary>What a piece costs as chosen so far: the running price.</summary>
    public static Money RunningPrice(CartLine line, Product product)
    {
        var price = product.Variant(line.VariantId)?.Price ?? product.FromPrice;
        foreach (var chosen in line.Options)
        {
            if (product.Group(chosen.GroupId)?.Option(chosen.OptionId) is { } option)
            {
                price += option.Price * chosen.Quantity;
            }
        }

        return price;
    }
}

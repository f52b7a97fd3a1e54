using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Catalog;

/// <summary>What is said about a product: name, description, diets, allergens, when it is sold.</summary>
internal static class ProductText
{
    public static IEnumerable<Phrase?> Describe(Product product, Visit visit)
    {
        yield return new Phrase("product.title", ("name", product.Name));
        yield return product.Description is { } description ? Phrase.Verbatim(description) : null;
        var suits = product.Diets.Where(diet => diet is not Diet.Spicy).ToList();
        if (suits.Count > 0)
        {
            yield return new Phrase("product.diets", ("list", List(suits.Select(diet => new Phrase($"diet.{diet.ToString().ToLowerInvariant()}")))));
        }

        if (product.Diets.Contains(Diet.Spicy))
        {
            yield return new Phrase("product.spicy", ("spicy", new Phrase("diet.spicy")));
        }

        if (product.Allergens.Count > 0)
        {
            yield return new Phrase("product.allergens", ("list", List(product.Allergens.Select(allergen => new Phrase($"allergen.{allergen.ToString().ToLowerInvariant()}")))));
        }

        if (visit.Stock.IsSoldOut(product))
        {
            yield return new Phrase("product.sold_out");
        }
        else if (visit.Stock.LeftOf(product) is { } left and <= 5)
        {
            yield return new Phrase("product.left", ("count", left));
        }

        if (SoldLater(product, visit) is { } later)
        {
            yield return new Phrase("product.sold_later", ("when", Moment.Say(visit.Shop, visit.Now, later)));
        }
    }

    /// <summary>When it is sold next; null while it is sold, and where that is not known.</summary>
    public static DateTimeOffset? SoldLater(Product product, Visit visit) =>
        product.IsSoldAt(visit.Shop, visit.Now) ? null : product.NextSold(visit.Shop, visit.Now);

    private static Phrase List(IEnumerable<Phrase> items) =>
        items.Aggregate((list, item) => new Phrase("list.and_then", ("list", list), ("item", item)));
}

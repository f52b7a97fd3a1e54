using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Catalog;

/// <summary>A guest with an allergy believes the menu: a diet that contradicts the allergens beside it is refused.</summary>
internal static class DietCheck
{
    private static readonly Dictionary<Diet, Allergen[]> Excluded = new()
    {
        [Diet.GlutenFree] = [Allergen.Gluten],
        [Diet.Vegetarian] = [Allergen.Fish, Allergen.Crustaceans, Allergen.Molluscs],
        [Diet.Vegan] = [Allergen.Fish, Allergen.Crustaceans, Allergen.Molluscs, Allergen.Milk, Allergen.Eggs],
    };

    public static void Refuse(Product product, Fields fields)
    {
        foreach (var contradiction in Contradictions(product))
        {
            fields.Reading.Add(fields.Find("diets")!.Value.Line, contradiction);
        }
    }

    public static IEnumerable<string> Contradictions(Product product) =>
        from diet in product.Diets
        from allergen in product.Allergens.Intersect(Excluded.GetValueOrDefault(diet) ?? [])
        select $"{product.Id} is {Words.Of(diet)} and contains {Words.Of(allergen)}: delete one of the two";
}

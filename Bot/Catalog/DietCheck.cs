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
        foreach (var diet in product.Diets)
        {
            foreach (var allergen in product.Allergens.Intersect(Excluded.GetValueOrDefault(diet) ?? []))
            {
                fields.Reading.Add(
                    fields.Find("diets")!.Value.Line,
                    $"{product.Id} is {Words.Of(diet)} and contains {Words.Of(allergen)}: delete one of the two");
            }
        }
    }
}

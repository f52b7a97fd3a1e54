namespace ShopBot.Domain.Catalog;

/// <summary>A guest with an allergy believes the menu: a diet may not contradict the allergens beside it.</summary>
public static class DietRules
{
    private static readonly Dictionary<Diet, Allergen[]> Excluded = new()
    {
        [Diet.GlutenFree] = [Allergen.Gluten],
        [Diet.Vegetarian] = [Allergen.Fish, Allergen.Crustaceans, Allergen.Molluscs],
        [Diet.Vegan] = [Allergen.Fish, Allergen.Crustaceans, Allergen.Molluscs, Allergen.Milk, Allergen.Eggs],
    };

    public static IEnumerable<(Diet Diet, Allergen Allergen)> Contradictions(Product product) =>
        from diet in product.Diets
        from allergen in product.Allergens.Intersect(Excluded.GetValueOrDefault(diet) ?? [])
        select (diet, allergen);
}

using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Catalog;

/// <summary>Says what of a product's diets cannot be.</summary>
internal static class DietCheck
{
    public static void Refuse(Product product, Fields fields)
    {
        foreach (var contradiction in Contradictions(product))
        {
            fields.Reading.Add(fields.Find("diets")!.Value.Line, contradiction);
        }
    }

    public static IEnumerable<string> Contradictions(Product product) => DietRules.Contradictions(product)
        .Select(one => $"{product.Id} is {Words.Of(one.Diet)} and contains {Words.Of(one.Allergen)}: delete one of the two");
}

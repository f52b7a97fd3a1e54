using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

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

    public static IEnumerable<Phrase> Contradictions(Product product) => DietRules.Contradictions(product)
        .Select(one => new Phrase("file.diet", ("product", product.Id), ("diet", Words.Of(one.Diet)), ("allergen", Words.Of(one.Allergen))));
}

using System.Text.Json;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Catalog.Import;

/// <summary>Reads schema.org's MenuItem. Several offers are variants of the product.</summary>
internal static class SchemaItem
{
    private static readonly Dictionary<string, Diet> Diets = new(StringComparer.Ordinal)
    {
        ["VegetarianDiet"] = Diet.Vegetarian,
        ["VeganDiet"] = Diet.Vegan,
        ["GlutenFreeDiet"] = Diet.GlutenFree,
        ["LowLactoseDiet"] = Diet.LactoseFree,
        ["HalalDiet"] = Diet.Halal,
        ["KosherDiet"] = Diet.Kosher,
    };

    public static void Read(JsonElement item, string categoryId, string where, MenuDraft draft, Func<string?, string> clean, Func<JsonElement, JsonElement> whole)
    {
        var written = clean(item.Text("name"));
        var current = draft.Product(categoryId, null, written);
        var name = draft.Name($"{where}.name", "a menu item", written, current.Name);
        var offers = item.Items("offers").Select(whole).ToList();
        if (name is null)
        {
            return;
        }

        var prices = offers.Select((offer, i) => (Offer: offer, Price: Price(offer, offers.Count == 1 ? $"{where}.offers" : $"{where}.offers[{i}]", written, draft))).ToList();
        if (offers.Count == 0)
        {
            draft.Refuse($"{where}.offers", $"{written} has no price: write \"offers\": {{\"price\": \"9.50\", \"priceCurrency\": \"{draft.Shop.Currency}\"}}");
            return;
        }

        if (prices.Any(offer => offer.Price is null))
        {
            return;
        }

        var variants = new List<Variant>();
        foreach (var (offer, price) in offers.Count > 1 ? prices : [])
        {
            var kind = clean(offer.Text("name") ?? offer.Text("description") ?? price!.Value.ToString());
            var id = current.Variants.FirstOrDefault(variant => variant.Name.ToString() == kind)?.Id ?? Ids.Of(kind, variants.Select(variant => variant.Id).ToHashSet());
            if (draft.Name($"{where}.offers", "an offer", kind, current.Variant(id)?.Name) is { } variantName)
            {
                variants.Add(new(id, variantName, price!.Value));
            }
        }

        draft.Add(where, categoryId, current with
        {
            Name = name,
            Description = draft.Description($"{where}.description", written, clean(item.Text("description")), current.Description),
            Price = prices.Select(offer => offer.Price!.Value).MinBy(price => price.Minor),
            Variants = variants,
            Diets = item.Get("suitableForDiet") is null
                ? current.Diets
                : [.. item.Items("suitableForDiet").Select(diet => diet.AsText()?.Split('/', ':')[^1] ?? "").Where(Diets.ContainsKey).Select(diet => Diets[diet]).Distinct()],
        }, hasOwnId: false);
    }

    private static Money? Price(JsonElement offer, string where, string owner, MenuDraft draft)
    {
        var specification = offer.Items("priceSpecification").FirstOrDefault();
        return draft.IsShopCurrency($"{where}.priceCurrency", offer.Text("priceCurrency") ?? specification.Text("priceCurrency"))
            ? draft.Price($"{where}.price", owner, offer.Text("price") ?? offer.Text("lowPrice") ?? specification.Text("price") ?? "")
            : null;
    }
}

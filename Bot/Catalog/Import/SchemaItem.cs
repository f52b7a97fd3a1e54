using System.Text.Json;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

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
        var name = draft.Name(At.Path($"{where}.name"), new Phrase("file.a_menu_item"), written, current.Name);
        var offers = item.Items("offers").Select(whole).ToList();
        if (name is null)
        {
            return;
        }

        var prices = offers.Select((offer, i) => (Offer: offer, Price: Price(offer, offers.Count == 1 ? $"{where}.offers" : $"{where}.offers[{i}]", written, draft))).ToList();
        if (offers.Count == 0)
        {
            draft.Refuse(At.Path($"{where}.offers"), new(
                "file.missing", ("owner", written), ("key", "price"), ("example", $$"""
                "offers": {"price": "9.50", "priceCurrency": "{{draft.Shop.Currency}}"}
                """)));
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
            if (draft.Name(At.Path($"{where}.offers"), new Phrase("file.an_offer"), kind, current.Variant(id)?.Name) is { } variantName)
            {
                variants.Add(new(id, variantName, price!.Value));
            }
        }

        draft.Add(At.Path(where), categoryId, current with
        {
            Name = name,
            Description = draft.Description(At.Path($"{where}.description"), written, clean(item.Text("description")), current.Description),
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
        return draft.IsShopCurrency(At.Path($"{where}.priceCurrency"), offer.Text("priceCurrency") ?? specification.Text("priceCurrency"))
            ? draft.Price(At.Path($"{where}.price"), owner, offer.Text("price") ?? offer.Text("lowPrice") ?? specification.Text("price") ?? "")
            : null;
    }
}

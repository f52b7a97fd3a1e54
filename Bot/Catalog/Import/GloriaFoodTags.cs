using System.Text.Json;
using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Catalog.Import;

/// <summary>Reads GloriaFood's tags, allergens and ways to order. An allergen that is not known is told, never dropped in silence.</summary>
internal static class GloriaFoodTags
{
    private static readonly Dictionary<string, Diet> Diets = new(StringComparer.OrdinalIgnoreCase)
    {
        ["HOT"] = Diet.Spicy,
        ["VEGETARIAN"] = Diet.Vegetarian,
        ["VEGAN"] = Diet.Vegan,
        ["GLUTEN_FREE"] = Diet.GlutenFree,
        ["DAIRY_FREE"] = Diet.LactoseFree,
        ["HALAL"] = Diet.Halal,
    };

    private static readonly Dictionary<string, Allergen[]> Allergens = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Gluten"] = [Allergen.Gluten],
        ["Wheat"] = [Allergen.Gluten],
        ["Cereals"] = [Allergen.Gluten],
        ["Cereals containing gluten"] = [Allergen.Gluten],
        ["Shellfish"] = [Allergen.Crustaceans, Allergen.Molluscs],
        ["Crustaceans"] = [Allergen.Crustaceans],
        ["Molluscs"] = [Allergen.Molluscs],
        ["Mollusks"] = [Allergen.Molluscs],
        ["Eggs"] = [Allergen.Eggs],
        ["Egg"] = [Allergen.Eggs],
        ["Fish"] = [Allergen.Fish],
        ["Peanuts"] = [Allergen.Peanuts],
        ["Soy"] = [Allergen.Soy],
        ["Soya"] = [Allergen.Soy],
        ["Soybeans"] = [Allergen.Soy],
        ["Milk"] = [Allergen.Milk],
        ["Dairy"] = [Allergen.Milk],
        ["Lactose"] = [Allergen.Milk],
        ["Nuts"] = [Allergen.Nuts],
        ["Tree nuts"] = [Allergen.Nuts],
        ["Celery"] = [Allergen.Celery],
        ["Mustard"] = [Allergen.Mustard],
        ["Sesame"] = [Allergen.Sesame],
        ["Sesame seeds"] = [Allergen.Sesame],
        ["Sulphites"] = [Allergen.Sulphites],
        ["Sulfites"] = [Allergen.Sulphites],
        ["Sulphur dioxide"] = [Allergen.Sulphites],
        ["Lupin"] = [Allergen.Lupin],
    };

    private static readonly Dictionary<string, Way> Ways = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pickup"] = Way.Pickup,
        ["delivery"] = Way.Delivery,
        ["dine_in"] = Way.AtTable,
        ["on_premise"] = Way.AtTable,
    };

    public static Product On(Product product, JsonElement item, MenuDraft draft)
    {
        var extras = item.Get("extras") ?? default;
        var names = extras.Items("menu_item_allergens_values").Select(value => value.Text("name")).OfType<string>().ToList();
        foreach (var unknown in names.Where(name => !Allergens.ContainsKey(name.Trim())))
        {
            draft.Note(new("file.allergen", ("allergen", unknown), ("product", product.Name)));
        }

        var ways = extras.Items("menu_item_order_types").Select(value => value.AsText()).OfType<string>()
            .Where(Ways.ContainsKey).Select(way => Ways[way]).Distinct().Where(way => draft.Shop.Rules(way) is not null).ToList();
        return product with
        {
            Diets = item.Get("tags") is null
                ? product.Diets
                : [.. item.Items("tags").Select(tag => tag.AsText() ?? "").Where(Diets.ContainsKey).Select(tag => Diets[tag]).Distinct()],
            Allergens = extras.Get("menu_item_allergens_values") is null
                ? product.Allergens
                : [.. names.SelectMany(name => Allergens.GetValueOrDefault(name.Trim()) ?? []).Distinct().Order()],
            Ways = ways.Count == 0 ? product.Ways : ways.Count == draft.Shop.Ways.Count ? [] : ways,
        };
    }
}

using ShopBot.Bot.Catalog.Yaml;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog;

/// <summary>Reads the menu: categories with their products.</summary>
internal static class MenuReader
{
    private const string Example = "menu: {pizza: {name: ..., products: {margherita: {name: ..., price: 9.50}}}}";

    public static Menu Menu(this Value value, MenuParts parts)
    {
        if (value.Node is MapNode { Entries.Count: 0 })
        {
            return new([]); // {}: a shop that is filled by chat
        }

        var categories = new List<Category>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in value.Entries(Example))
        {
            if (entry.KeyIsId(new Phrase("file.a_category")) && entry.Map(new Phrase("file.category", ("id", entry.Key)), Example) is { } fields)
            {
                var name = fields.Need("name", "name: ...")?.Name();
                var emoji = fields.Find("emoji")?.Emoji();
                var defaults = ProductDefaults.Read(fields, parts);
                var products = fields.Need("products", "products: {margherita: {name: ..., price: 9.50}}")?.Products(defaults, parts, seen) ?? [];
                fields.RefuseOthers();
                categories.Add(new(entry.Key, name ?? new("", ""), emoji, products));
            }
        }

        return new(categories);
    }

    /// <summary>Names of kinds of a product; each product gives them its prices.</summary>
    public static IReadOnlyDictionary<string, LocalText> VariantNames(this Value value)
    {
        var names = new Dictionary<string, LocalText>(StringComparer.Ordinal);
        foreach (var entry in value.Entries("variants: {small: {all: ...}, large: {all: ...}}"))
        {
            if (entry.KeyIsId(new Phrase("file.a_variant")))
            {
                names[entry.Key] = (entry with { Owner = Phrase.Verbatim("variants") }).Name() ?? new("", "");
            }
        }

        return names;
    }

    private static List<Product> Products(this Value value, ProductDefaults defaults, MenuParts parts, Dictionary<string, int> seen)
    {
        var products = new List<Product>();
        if (value.Node is MapNode { Entries.Count: 0 })
        {
            return products; // {}: a category that is still to be filled
        }

        foreach (var entry in value.Entries("products: {margherita: {name: ..., price: 9.50}}"))
        {
            if (!seen.TryAdd(entry.Key, entry.Line))
            {
                value.Reading.Add(entry.Line, new Phrase("file.product_twice_lines", ("id", entry.Key), ("line", seen[entry.Key])));
            }
            else if (ProductReader.Read(entry, defaults, parts) is { } product)
            {
                products.Add(product);
            }
        }

        return products;
    }

    /// <summary>Anything short will do: emoji are sequences of many forms.</summary>
    public static string? Emoji(this Value value)
    {
        if (value.Text("🍕") is not { } text)
        {
            return null;
        }

        if (new System.Globalization.StringInfo(text).LengthInTextElements == 1 && !text.All(char.IsAscii))
        {
            return text;
        }

        value.Wrong(new Phrase("file.emoji"));
        return null;
    }
}

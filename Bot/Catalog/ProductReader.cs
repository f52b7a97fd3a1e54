using ShopBot.Bot.Catalog.Yaml;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog;

/// <summary>What products refer to by id, and what their category says for all of them.</summary>
internal sealed record MenuParts(
    IReadOnlyList<Way> Ways, IReadOnlyCollection<string> Taxes, IReadOnlyDictionary<string, LocalText> Variants, IReadOnlyList<OptionGroup> Groups);

/// <summary>Keys that a category may carry for all of its products; a product's own count more.</summary>
internal sealed record ProductDefaults(string? Tax, OpeningHours? Sold, IReadOnlyList<Way> Ways, IReadOnlyList<OptionGroup> Groups)
{
    public static ProductDefaults Read(Fields fields, MenuParts parts) => new(
        fields.Find("tax")?.IdAmong(parts.Taxes, "taxes"),
        fields.Find("sold")?.Hours(),
        fields.Find("ways")?.WaysAmong(parts.Ways) ?? [],
        fields.Find("options")?.Groups(parts.Groups) ?? []);
}

/// <summary>Reads one product.</summary>
internal static class ProductReader
{
    public const int MaxStock = 1_000_000;

    public static Product? Read(Value entry, ProductDefaults category, MenuParts parts)
    {
        if (!entry.KeyIsId(new Phrase("file.a_product")) || entry.Map(entry.Key, $"{entry.Key}: {{name: ..., price: 9.50}}") is not { } fields)
        {
            return null;
        }

        var own = ProductDefaults.Read(fields, parts);
        var variants = fields.Find("variants")?.Variants(parts.Variants) ?? [];
        var price = Price(fields, variants);
        var product = new Product
        {
            Id = entry.Key,
            Name = fields.Need("name", "name: ...")?.Name() ?? new("", ""),
            Description = fields.Find("description")?.Description(),
            Price = price ?? Money.Zero(Currency.Of("XXX")),
            Variants = variants,
            Tax = own.Tax ?? category.Tax,
            Picture = fields.Find("picture")?.Picture(),
            OptionGroups = fields.Find("options") is null ? category.Groups : own.Groups,
            Allergens = fields.Find("allergens")?.WordList<Allergen>() ?? [],
            Diets = fields.Find("diets")?.WordList<Diet>() ?? [],
            Stock = fields.Find("stock")?.Whole(0, MaxStock),
            SoldDuring = own.Sold ?? category.Sold,
            Ways = fields.Find("ways") is null ? category.Ways : own.Ways,
        };
        fields.RefuseOthers();
        DietCheck.Refuse(product, fields);
        return product;
    }

    /// <summary>The product's own price, or the lowest of its variants.</summary>
    private static Money? Price(Fields fields, IReadOnlyList<Variant> variants)
    {
        var price = fields.Find("price");
        var hasVariants = fields.Find("variants") is not null;
        if (price is not null && hasVariants)
        {
            fields.Reading.Add(price.Value.Line, new Phrase("file.price_and_variants", ("owner", fields.Owner)));
        }
        else if (price is null && !hasVariants)
        {
            fields.Reading.Add(fields.Line, new Phrase("file.price_or_variants", ("owner", fields.Owner)));
        }

        return price?.Amount() ?? variants.MinBy(variant => variant.Price.Minor)?.Price;
    }

    private static List<Variant> Variants(this Value value, IReadOnlyDictionary<string, LocalText> names)
    {
        var variants = new List<Variant>();
        foreach (var entry in value.Entries("variants: {small: 7.50, large: 9.50}"))
        {
            var priced = entry with { Owner = value.Owner };
            if (entry.Node is MapNode)
            {
                if (entry.KeyIsId(new Phrase("file.a_variant")) && entry.Map(new Phrase("file.variant", ("id", entry.Key), ("owner", value.Owner)), "large: {name: ..., price: 9.50}") is { } own)
                {
                    var (ownName, ownPrice) = (own.Need("name", "name: ...")?.Name(), own.Need("price", "price: 9.50")?.Amount());
                    own.RefuseOthers();
                    variants.Add(new(entry.Key, ownName ?? new("", ""), ownPrice ?? Money.Zero(Currency.Of("XXX"))));
                }
            }
            else if (!names.TryGetValue(entry.Key, out var name))
            {
                value.Reading.Add(
                    entry.Line,
                    new Phrase(
                        "file.unknown_variant", ("id", entry.Key), ("owner", value.Owner),
                        ("remedy", names.Count == 0 ? new Phrase("file.variants_first") : Closest.Remedy(entry.Key, [.. names.Keys]))));
            }
            else if (priced.Amount() is { } price)
            {
                variants.Add(new(entry.Key, name, price));
            }
        }

        return variants;
    }

    /// <summary>Groups in the order the product names them; an empty list takes the category's away.</summary>
    public static IReadOnlyList<OptionGroup> Groups(this Value value, IReadOnlyList<OptionGroup> groups)
    {
        var chosen = new List<OptionGroup>();
        foreach (var item in value.Listed())
        {
            if (item.Node is MapNode)
            {
                chosen.AddRange(item.OptionGroups().Where(own => chosen.All(group => group.Id != own.Id)));
            }
            else if (item.IdAmong([.. groups.Select(group => group.Id)], "option_groups") is { } id)
            {
                if (chosen.Any(group => group.Id == id))
                {
                    item.Wrong(new Phrase("file.twice"));
                    continue;
                }

                chosen.Add(groups.First(group => group.Id == id));
            }
        }

        return chosen;
    }
}

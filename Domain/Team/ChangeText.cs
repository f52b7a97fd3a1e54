using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Team;

/// <summary>Says what a menu file changes about a product: prices, sizes and choices with what they were.</summary>
internal static class ChangeText
{
    public static Phrase Say(ProductChange change) => change.Parts is [ProductPart.Price]
        ? new("import.price", ("name", change.After.Name), ("before", change.Before.FromPrice), ("after", change.After.FromPrice))
        : new("import.parts", ("name", change.After.Name), ("parts", List(change.Parts.Select(part => Part(part, change)))));

    /// <summary>A product with what it costs, in each size.</summary>
    public static Phrase Priced(Product product) => product.Variants.Count > 0
        ? new("import.parts", ("name", product.Name), ("parts", Sizes(product)))
        : new("import.size", ("name", product.Name), ("price", product.Price));

    private static Phrase Part(ProductPart part, ProductChange change)
    {
        var name = new Phrase($"import.part_{part.ToString().ToLowerInvariant()}");
        return part switch
        {
            ProductPart.Price => Changed(name, change.Before.FromPrice, change.After.FromPrice),
            ProductPart.Variants => Changed(name, Sizes(change.Before), Sizes(change.After)),
            ProductPart.Options => Changed(name, Choices(change.Before), Choices(change.After)),
            _ => name,
        };
    }

    private static Phrase Changed(Phrase part, object before, object after) => new("import.part_changed", ("part", part), ("before", before), ("after", after));

    private static Phrase Sizes(Product product) =>
        Names(product.Variants.Select(variant => new Phrase("import.size", ("name", variant.Name), ("price", variant.Price))));

    private static Phrase Choices(Product product) =>
        Names(product.OptionGroups.Select(group => new Phrase("import.choice", ("name", group.Name), ("options", group.Options.Count))));

    private static Phrase Names(IEnumerable<Phrase> names) => names.ToList() is { Count: > 0 } some ? List(some) : new Phrase("import.none");

    private static Phrase List(IEnumerable<Phrase> items) => items.Aggregate((list, next) => new Phrase("list.and_then", ("list", list), ("item", next)));
}

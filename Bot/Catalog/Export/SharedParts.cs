using ShopBot.Domain;
using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Catalog.Export;

/// <summary>What products of a menu share, so that it is written once. What has the same id and differs is written with its product.</summary>
internal sealed class SharedParts
{
    private readonly Dictionary<string, OptionGroup> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocalText> _variants = new(StringComparer.Ordinal);

    public SharedParts(Menu menu)
    {
        foreach (var product in menu.Categories.SelectMany(category => category.Products))
        {
            foreach (var group in product.OptionGroups)
            {
                _groups.TryAdd(group.Id, group);
            }

            foreach (var variant in product.Variants)
            {
                _variants.TryAdd(variant.Id, variant.Name);
            }
        }
    }

    /// <summary>In the order of the menu.</summary>
    public IReadOnlyCollection<OptionGroup> Groups => _groups.Values;

    public IReadOnlyDictionary<string, LocalText> Variants => _variants;

    public bool Has(OptionGroup group) => _groups[group.Id] is var shared && shared == group with { Options = shared.Options } && shared.Options.SequenceEqual(group.Options);

    public bool Has(Variant variant) => _variants[variant.Id].Equals(variant.Name);
}

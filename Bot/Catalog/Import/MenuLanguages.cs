using ShopBot.Domain;
using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Catalog.Import;

/// <summary>A menu from a shop that speaks other languages: each text in those of this shop, or in its first where it has no other.</summary>
internal static class MenuLanguages
{
    public static Menu Of(Menu menu, Shop shop)
    {
        return new([.. menu.Categories.Select(category => category with { Name = Text(category.Name), Products = [.. category.Products.Select(Product)] })]);

        Product Product(Product product) => product with
        {
            Name = Text(product.Name),
            Description = product.Description is { } description ? Text(description) : null,
            Variants = [.. product.Variants.Select(variant => variant with { Name = Text(variant.Name) })],
            OptionGroups = [.. product.OptionGroups.Select(group => group with
            {
                Name = Text(group.Name),
                Options = [.. group.Options.Select(option => option with { Name = Text(option.Name) })],
            })],
            SoldDuring = product.SoldDuring is { } hours
                ? hours with { SpecialDays = [.. hours.SpecialDays.Select(day => day with { Reason = day.Reason is { } reason ? Text(reason) : null })] }
                : null,
        };

        LocalText Text(LocalText text) => new(shop.Languages.Select(language => KeyValuePair.Create(language, text.In(language))));
    }
}

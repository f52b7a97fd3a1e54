using System.Globalization;
using System.Text;
using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Catalog.Export;

/// <summary>Writes a menu as the shop file has it: <c>variants</c>, <c>option_groups</c> and <c>menu</c>.</summary>
public static class MenuYaml
{
    public static string Text(Shop shop)
    {
        var parts = new SharedParts(shop.Menu);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"currency: {shop.Currency}\nlanguages: {YamlText.List(shop.Languages)}\n");
        if (parts.Variants.Count > 0)
        {
            text.Append("\nvariants:\n");
            foreach (var (id, name) in parts.Variants)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {YamlText.Scalar(id)}: {YamlText.Local(name)}\n");
            }
        }

        if (parts.Groups.Count > 0)
        {
            text.Append("\noption_groups:\n");
            foreach (var group in parts.Groups)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {YamlText.Scalar(group.Id)}:\n    name: {YamlText.Local(group.Name)}\n    choose: {YamlText.Choose(group)}\n");
                text.Append(group.MaxOfOne == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"    each: {group.MaxOfOne}\n"));
                text.Append(CultureInfo.InvariantCulture, $"    options:\n{string.Concat(group.Options.Select(option => $"      {YamlText.Scalar(option.Id)}: {Option(option)}\n"))}");
            }
        }

        text.Append("\nmenu:\n");
        foreach (var category in shop.Menu.Categories)
        {
            Category(text, category, parts);
        }

        return text.ToString();
    }

    private static void Category(StringBuilder text, Category category, SharedParts parts)
    {
        text.Append(CultureInfo.InvariantCulture, $"  {YamlText.Scalar(category.Id)}:\n    name: {YamlText.Local(category.Name)}\n");
        if (category.Emoji is { } emoji)
        {
            text.Append(CultureInfo.InvariantCulture, $"    emoji: {YamlText.Scalar(emoji)}\n");
        }

        text.Append(category.Products.Count == 0 ? "    products: {}\n" : "    products:\n");
        foreach (var product in category.Products)
        {
            text.Append(CultureInfo.InvariantCulture, $"      {YamlText.Scalar(product.Id)}:\n");
            foreach (var line in Lines(product, parts))
            {
                text.Append(CultureInfo.InvariantCulture, $"        {line}\n");
            }
        }
    }

    private static IEnumerable<string> Lines(Product product, SharedParts parts)
    {
        yield return $"name: {YamlText.Local(product.Name)}";
        if (product.Description is { } description)
        {
            yield return $"description: {YamlText.Local(description)}";
        }

        yield return product.Variants.Count == 0
            ? $"price: {YamlText.Amount(product.Price)}"
            : $"variants: {{{string.Join(", ", product.Variants.Select(variant => $"{YamlText.Scalar(variant.Id)}: {(parts.Has(variant)
                ? YamlText.Amount(variant.Price)
                : $"{{name: {YamlText.Local(variant.Name)}, price: {YamlText.Amount(variant.Price)}}}")}"))}}}";
        if (product.OptionGroups.Count > 0)
        {
            yield return $"options: {YamlText.List(product.OptionGroups.Select(group => parts.Has(group) ? YamlText.Scalar(group.Id) : $"{{{YamlText.Scalar(group.Id)}: {Group(group)}}}"))}";
        }

        (string Key, string? Value)[] rest =
        [
            ("tax", product.Tax is { } tax ? YamlText.Scalar(tax) : null),
            ("picture", product.Picture is { } picture ? YamlText.Scalar(picture) : null),
            ("allergens", product.Allergens.Count == 0 ? null : YamlText.List(product.Allergens.Select(Words.Of))),
            ("diets", product.Diets.Count == 0 ? null : YamlText.List(product.Diets.Select(Words.Of))),
            ("stock", product.Stock?.ToString(CultureInfo.InvariantCulture)),
            ("ways", product.Ways.Count == 0 ? null : YamlText.List(product.Ways.Select(Words.Of))),
        ];
        foreach (var (key, value) in rest.Where(pair => pair.Value is not null))
        {
            yield return $"{key}: {value}";
        }

        if (product.SoldDuring is { } hours)
        {
            var lines = YamlText.Hours(hours);
            yield return lines is [var line] && !line.Contains(": ", StringComparison.Ordinal) ? $"sold: {line}" : "sold:";
            foreach (var day in lines.Where(day => day.Contains(": ", StringComparison.Ordinal)))
            {
                yield return $"  {day}";
            }
        }
    }

    private static string Option(Option option) =>
        $"{{name: {YamlText.Local(option.Name)}{(option.Price.IsZero ? "" : $", price: {YamlText.Amount(option.Price)}")}}}";

    private static string Group(OptionGroup group) =>
        $"{{name: {YamlText.Local(group.Name)}, choose: {YamlText.Choose(group)}, each: {group.MaxOfOne}, "
        + $"options: {{{string.Join(", ", group.Options.Select(option => $"{YamlText.Scalar(option.Id)}: {Option(option)}"))}}}}}";
}

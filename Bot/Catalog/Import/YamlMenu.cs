using System.Text.RegularExpressions;
using ShopBot.Bot.Catalog.Yaml;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog.Import;

/// <summary>Reads the menu out of a shop file, or of a file with only <c>menu</c> and what products refer to: <c>variants</c>, <c>option_groups</c>.</summary>
internal static partial class YamlMenu
{
    public static bool Looks(string text) => MenuKey().IsMatch(text);

    /// <returns>Null when an error was reported.</returns>
    public static Menu? Read(string text, MenuDraft draft)
    {
        var shop = draft.Shop;
        var reading = new Reading(null) { Currency = shop.Currency, Languages = shop.Languages };
        var tree = YamlTree.Read(text, reading.Add);
        Menu? menu = null;
        if (tree is MapNode map)
        {
            menu = Menu(new Fields(map, new Phrase("file.the_file"), reading), draft);
        }
        else if (reading.Errors.Count == 0)
        {
            reading.Add(0, new Phrase("file.no_menu"));
        }

        foreach (var (line, error) in reading.Errors.OrderBy(error => error.Line).Take(MenuFile.MaxErrors))
        {
            draft.Refuse(line == 0 ? null : At.Line(line), error);
        }

        if (menu?.Products.Count > MenuFile.MaxProducts)
        {
            draft.Refuse(null, new("file.too_many_products", ("max", MenuFile.MaxProducts)));
        }

        return draft.HasNoErrors ? menu : null;
    }

    private static Menu? Menu(Fields file, MenuDraft draft)
    {
        var shop = draft.Shop;
        if (file.Find("currency") is { } currency && currency.Text("EUR") is { } code && !draft.IsShopCurrency(At.Line(currency.Line), code))
        {
            return null;
        }

        if (file.Find("languages") is { } written && written.Listed().Select(item => item.Text("en")).OfType<string>().ToList() is { Count: > 0 } languages)
        {
            file.Reading.Languages = languages;
        }

        var parts = new MenuParts(
            [.. shop.Ways.Select(rules => rules.Way)],
            [.. shop.Taxes.Rates.Select(rate => rate.Id)],
            file.Find("variants")?.VariantNames() ?? new Dictionary<string, LocalText>(),
            file.Find("option_groups")?.OptionGroups() ?? []);
        var menu = file.Need("menu", "menu: {pizza: {name: ..., products: {...}}}")?.Menu(parts);
        return menu is null || file.Reading.Errors.Count > 0 || file.Reading.Languages.SequenceEqual(shop.Languages) ? menu : MenuLanguages.Of(menu, shop);
    }

    [GeneratedRegex(@"^menu:\s*(#.*|\{.*)?$", RegexOptions.Multiline)]
    private static partial Regex MenuKey();
}

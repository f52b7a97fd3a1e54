using System.Text.Json;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog.Import;

/// <summary>Reads the menu that GloriaFood's "Fetch Menu" interface gives (version 2, JSON). The price of a size comes on top of the product's.</summary>
internal static class GloriaFoodMenu
{
    /// <returns>Null when an error was reported.</returns>
    public static Menu? Read(JsonElement root, MenuDraft draft)
    {
        draft.KnowsLess = true;
        draft.IsShopCurrency(At.Path("currency"), root.Text("currency"));
        var categories = root.Items("categories").ToList();
        for (var i = 0; i < categories.Count && !draft.IsFull; i++)
        {
            Category(categories[i], $"categories[{i}]", draft);
        }

        return draft.Menu();
    }

    private static void Category(JsonElement category, string where, MenuDraft draft)
    {
        var id = category.Text("id") is { } own ? GivenIds.Of(own) : null;
        var current = draft.Shop.Menu.Category(id);
        if (draft.Name(At.Path($"{where}.name"), new Phrase("file.a_category"), category.Text("name") ?? "", current?.Name) is not { } name)
        {
            return;
        }

        if (category.Flag("active") is false)
        {
            draft.Note(new("file.category_inactive", ("name", name)));
            return;
        }

        var categoryId = draft.Category(current is null && draft.CategoryIn(name.ToString()) is null ? id : current?.Id, name);
        var groups = category.Items("groups").ToList();
        var items = category.Items("items").ToList();
        for (var i = 0; i < items.Count && !draft.IsFull; i++)
        {
            Item(items[i], categoryId, groups, $"{where}.items[{i}]", draft);
        }
    }

    private static void Item(JsonElement item, string categoryId, IReadOnlyList<JsonElement> ofCategory, string where, MenuDraft draft)
    {
        if (item.Flag("active") is false)
        {
            draft.Note(new("file.inactive", ("name", item.Text("name"))));
            return;
        }

        var sizes = item.Items("sizes").ToList();
        var groups = new GloriaFoodOptions(draft);
        var ofSizes = sizes.Select((size, i) => groups.Read(size.Items("groups"), $"{where}.sizes[{i}].groups")).ToList();
        var shared = groups.Read([.. item.Items("groups"), .. ofCategory], $"{where}.groups");
        if (ofSizes.Select(GloriaFoodOptions.Content).Distinct().Count() > 1)
        {
            draft.Note(new("file.sizes_differ", ("name", item.Text("name"))));
            for (var i = 0; i < sizes.Count; i++)
            {
                Product(item, $"{item.Text("name")}, {sizes[i].Text("name")}", $"-{sizes[i].Text("id")}", [sizes[i]], [.. ofSizes[i], .. shared], categoryId, where, draft);
            }
        }
        else
        {
            Product(item, item.Text("name") ?? "", "", sizes, [.. ofSizes.FirstOrDefault() ?? [], .. shared], categoryId, where, draft);
        }
    }

    private static void Product(
        JsonElement item, string written, string suffix, List<JsonElement> sizes, IReadOnlyList<OptionGroup> groups, string categoryId, string where, MenuDraft draft)
    {
        var id = item.Text("id") is { } own ? GivenIds.Of(own + suffix) : null;
        var current = draft.Product(categoryId, id, written);
        var name = draft.Name(At.Path($"{where}.name"), Phrase.Verbatim(written), written, current.Name);
        var price = draft.Price(At.Path($"{where}.price"), written, item.Text("price") ?? "");
        if (name is null || price is not { } from)
        {
            return;
        }

        var isSplit = suffix.Length > 0;
        var variants = isSplit ? [] : Variants(sizes, from, current, where, draft);
        var least = isSplit ? from + (Surcharge(sizes[0], where, draft) ?? Money.Zero(from.Currency)) : variants.MinBy(variant => variant.Price.Minor)?.Price ?? from;
        var product = current with
        {
            Name = name,
            Description = draft.Description(At.Path($"{where}.description"), written, item.Text("description"), current.Description),
            Price = least,
            Variants = variants,
            OptionGroups = [.. groups.DistinctBy(group => group.Id)],
        };
        draft.Add(At.Path(where), categoryId, GloriaFoodTags.On(product, item, draft), hasOwnId: id is not null);
    }

    private static List<Variant> Variants(List<JsonElement> sizes, Money price, Product current, string where, MenuDraft draft)
    {
        var variants = new List<Variant>();
        for (var i = 0; i < sizes.Count; i++)
        {
            var at = $"{where}.sizes[{i}]";
            var written = sizes[i].Text("name") ?? "";
            var id = current.Variants.FirstOrDefault(variant => variant.Name.ToString() == written.Trim())?.Id
                ?? Ids.Of(written, variants.Select(variant => variant.Id).ToHashSet(StringComparer.Ordinal));
            if (draft.Name(At.Path($"{at}.name"), new Phrase("file.a_size"), written, current.Variant(id)?.Name) is { } name && Surcharge(sizes[i], at, draft) is { } more)
            {
                variants.Add(new(id, name, price + more));
            }
        }

        return variants;
    }

    private static Money? Surcharge(JsonElement size, string where, MenuDraft draft) => draft.Price(At.Path($"{where}.price"), size.Text("name") ?? "sizes", size.Text("price") ?? "0");
}

using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ShopBot.Bot.Files;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog.Import;

/// <summary>Reads the CSV of WooCommerce's product exporter: simple and variable products, the lowest category of the first path, prices without sales that end.</summary>
internal static partial class WooCommerceMenu
{
    private static readonly string[] Needed = ["type", "name", "regular price", "published"];

    public static bool Is(SheetRow header) => Needed.All(needed => header.Cells.Any(title => Title(title) == needed));

    /// <returns>Null when an error was reported.</returns>
    public static Menu? Read(SheetRow header, IEnumerable<SheetRow> rows, MenuDraft draft)
    {
        draft.KnowsLess = true;
        var columns = header.Cells.Select((title, index) => (Title: Title(title), index)).DistinctBy(pair => pair.Title)
            .ToDictionary(pair => pair.Title, pair => pair.index, StringComparer.Ordinal);
        var all = rows.Take(MenuFile.MaxRows).Select(row => new WooRow(row, columns)).ToList();
        var variations = all.Where(row => row.Is("variation")).ToLookup(row => row["parent"], StringComparer.OrdinalIgnoreCase);
        foreach (var row in all.Where(row => !row.Is("variation")))
        {
            if (draft.IsFull)
            {
                break;
            }

            if (row["published"] is not ("1" or ""))
            {
                draft.Note(new("file.unpublished", ("name", row["name"])));
            }
            else if (row.Is("grouped") || row.Is("external"))
            {
                draft.Note(new("file.other_type", ("name", row["name"]), ("type", row["type"])));
            }
            else
            {
                Product(row, [.. variations[row["sku"].Length > 0 ? row["sku"] : $"id:{row["id"]}"], .. row["sku"].Length > 0 ? variations[$"id:{row["id"]}"] : []], draft);
            }
        }

        return draft.Menu();
    }

    private static void Product(WooRow row, List<WooRow> variations, MenuDraft draft)
    {
        var written = WebUtility.HtmlDecode(row["name"]);
        var path = Escaped().Split(row["categories"])[0].Split('>')[^1].Replace("\\,", ",", StringComparison.Ordinal).Trim();
        var category = path.Length == 0 ? "Menu" : WebUtility.HtmlDecode(path);
        var known = draft.Shop.Menu.Categories.FirstOrDefault(one => one.Name.ToString() == category);
        if (draft.Name(row.Where("categories"), new Phrase("file.a_category"), category, known?.Name) is not { } categoryName)
        {
            return;
        }

        var categoryId = draft.Category(known?.Id, categoryName);
        var id = row["sku"].Length > 0 ? GivenIds.Of(row["sku"]) : null;
        var current = draft.Product(categoryId, id, written);
        var name = draft.Name(row.Where("name"), new Phrase("file.a_product"), written, current.Name);
        var variants = Variants(variations, current, draft);
        var price = variations.Count > 0 ? variants.MinBy(variant => variant.Price.Minor)?.Price : Price(row, written, draft);
        if (row["images"].Length > 0)
        {
            draft.Note(new("file.picture_links"));
        }

        if (name is not null && price is not null)
        {
            draft.Add(row.Where("name"), categoryId, current with
            {
                Name = name,
                Description = draft.Description(
                    row.Where("description"), written, Plain(row["short description"].Length > 0 ? row["short description"] : row["description"]), current.Description),
                Price = price.Value,
                Variants = variants,
                Stock = Stock(row) ?? current.Stock,
            }, hasOwnId: id is not null);
        }
    }

    private static List<Variant> Variants(List<WooRow> rows, Product current, MenuDraft draft)
    {
        var variants = new List<Variant>();
        foreach (var row in rows.Where(row => row["published"] is "1" or ""))
        {
            var values = Enumerable.Range(1, 9).Select(number => row[$"attribute {number} value(s)"]).Where(value => value.Length > 0);
            var kind = WebUtility.HtmlDecode(string.Join(", ", values)) is { Length: > 0 } named ? named : row["name"];
            var id = current.Variants.FirstOrDefault(variant => variant.Name.ToString() == kind)?.Id ?? Ids.Of(kind, variants.Select(variant => variant.Id).ToHashSet());
            if (draft.Name(row.Where("attribute 1 value(s)"), new Phrase("file.a_variation"), kind, current.Variant(id)?.Name) is { } name && Price(row, kind, draft) is { } price)
            {
                variants.Add(new(id, name, price));
            }
        }

        return variants;
    }

    /// <summary>A sale without an end is the price; one that ends will be over when nobody looks.</summary>
    private static Money? Price(WooRow row, string owner, MenuDraft draft)
    {
        var column = row["sale price"].Length > 0 && row["date sale price ends"].Length == 0 ? "sale price" : "regular price";
        if (row[column].Length > 0)
        {
            return draft.Price(row.Where(column), owner, row[column]);
        }

        draft.Refuse(row.Where(column), new("file.no_price", ("owner", owner)));
        return null;
    }

    private static int? Stock(WooRow row) =>
        int.TryParse(row["stock"], NumberStyles.Integer, CultureInfo.InvariantCulture, out var stock) ? Math.Clamp(stock, 0, ProductReader.MaxStock)
        : row["in stock?"] == "0" ? 0
        : null;

    private static string Plain(string html) =>
        WebUtility.HtmlDecode(Tag().Replace(Break().Replace(html.Replace("\\n", "\n", StringComparison.Ordinal), "\n"), "")).Trim();

    private static string Title(string title) => title.Trim().ToLowerInvariant();

    [GeneratedRegex(@"(?<!\\),")]
    private static partial Regex Escaped();

    [GeneratedRegex(@"<br\s*/?>|</p>", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    private sealed class WooRow(SheetRow row, Dictionary<string, int> columns)
    {
        /// <summary>Empty when the column or its value is not there.</summary>
        public string this[string title] => columns.TryGetValue(title, out var index) && index < row.Cells.Count ? row.Cells[index].Trim() : "";

        public bool Is(string type) => this["type"].Split(',').Any(one => one.Trim().Equals(type, StringComparison.OrdinalIgnoreCase));

        public Phrase Where(string title) => At.Cell(row.Number, columns.TryGetValue(title, out var index) ? index : null);
    }
}

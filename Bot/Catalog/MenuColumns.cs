
namespace ShopBot.Bot.Catalog;

/// <summary>The columns of a menu as a table: those an export writes, and the words people put over them.</summary>
internal static class MenuColumns
{
    public const string Kind = "kind", Category = "category", Id = "id", Name = "name", Description = "description", Price = "price", Emoji = "emoji",
        Choose = "choose", Each = "each", Options = "options", Tax = "tax", Picture = "picture", Allergens = "allergens", Diets = "diets",
        Stock = "stock", Sold = "sold", Ways = "ways";

    /// <summary>Kinds of rows. A row without one is a product.</summary>
    public const string CategoryRow = "category", ProductRow = "product", VariantRow = "variant", GroupRow = "options", OptionRow = "option";

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["type"] = Kind,
        ["row"] = Kind,
        ["tipo"] = Kind,
        ["тип"] = Kind,
        ["section"] = Category,
        ["categoria"] = Category,
        ["categoría"] = Category,
        ["категория"] = Category,
        ["раздел"] = Category,
        ["group"] = Category,
        ["sku"] = Id,
        ["code"] = Id,
        ["codice"] = Id,
        ["código"] = Id,
        ["codigo"] = Id,
        ["код"] = Id,
        ["артикул"] = Id,
        ["product"] = Name,
        ["item"] = Name,
        ["dish"] = Name,
        ["title"] = Name,
        ["nome"] = Name,
        ["prodotto"] = Name,
        ["piatto"] = Name,
        ["nombre"] = Name,
        ["producto"] = Name,
        ["plato"] = Name,
        ["название"] = Name,
        ["наименование"] = Name,
        ["блюдо"] = Name,
        ["товар"] = Name,
        ["text"] = Description,
        ["descrizione"] = Description,
        ["descripción"] = Description,
        ["descripcion"] = Description,
        ["описание"] = Description,
        ["состав"] = Description,
        ["ingredients"] = Description,
        ["prezzo"] = Price,
        ["precio"] = Price,
        ["цена"] = Price,
        ["стоимость"] = Price,
        ["amount"] = Price,
        ["regular price"] = Price,
        ["opzioni"] = Options,
        ["opciones"] = Options,
        ["опции"] = Options,
        ["extras"] = Options,
        ["vat"] = Tax,
        ["iva"] = Tax,
        ["ндс"] = Tax,
        ["image"] = Picture,
        ["photo"] = Picture,
        ["foto"] = Picture,
        ["фото"] = Picture,
        ["allergeni"] = Allergens,
        ["alérgenos"] = Allergens,
        ["аллергены"] = Allergens,
        ["diet"] = Diets,
        ["tags"] = Diets,
        ["scorte"] = Stock,
        ["giacenza"] = Stock,
        ["existencias"] = Stock,
        ["остаток"] = Stock,
        ["quantity"] = Stock,
        ["hours"] = Sold,
    };

    private static readonly HashSet<string> Own =
    [
        Kind, Category, Id, Name, Description, Price, Emoji, Choose, Each, Options, Tax, Picture, Allergens, Diets, Stock, Sold, Ways,
    ];

    /// <summary>The column that a title means, and the language where it names one: "name (it)", "name_it", "name it". Null: none of ours.</summary>
    public static (string Column, string? Language)? Meaning(string title, IReadOnlyCollection<string> languages)
    {
        var words = title.Trim().ToLowerInvariant().Replace('_', ' ').Replace(':', ' ').Trim();
        if (Column(words) is { } column)
        {
            return (column, null);
        }

        var language = languages.FirstOrDefault(language => words.EndsWith($" {language}", StringComparison.Ordinal)
            || words.EndsWith($"({language})", StringComparison.Ordinal) || words.EndsWith($"[{language}]", StringComparison.Ordinal));
        var name = language is null ? null : Column(words.TrimEnd(')', ']')[..^language.Length].TrimEnd('(', '[', ' '));

        return name is Name or Description ? (name, language) : null;
    }

    /// <summary>The title of a text's column: with its language where the shop speaks several.</summary>
    public static string Title(string column, string language, int languages) => languages == 1 ? column : $"{column} ({language})";

    private static string? Column(string words) => Own.Contains(words) ? words : Aliases.GetValueOrDefault(words);
}

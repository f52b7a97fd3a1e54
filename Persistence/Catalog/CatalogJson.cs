using System.Text.Json;
using System.Text.Json.Serialization;
using ShopBot.Domain.Catalog;

namespace ShopBot.Persistence.Catalog;

/// <summary>
/// The documents of the catalogue: a shop with an empty menu, a category without products, a product.
/// </summary>
public static class CatalogJson
{
    private static readonly CatalogJsonContext Context = new(DocumentJson.Options());

    public static string Write(Shop shop) => JsonSerializer.Serialize(
        shop with { Id = 0, Menu = new([]), Members = null, Trading = null, FileHours = null, Hours = shop.FileHours ?? shop.Hours }, Context.Shop);

    public static string Write(Category category) => JsonSerializer.Serialize(category with { Products = [] }, Context.Category);

    public static string Write(Product product) => JsonSerializer.Serialize(product, Context.Product);

    public static string Write(Trading trading) => JsonSerializer.Serialize(trading, Context.Trading);

    public static Trading ReadTrading(string document) => JsonSerializer.Deserialize(document, Context.Trading)!;

    public static Shop ReadShop(string document) => JsonSerializer.Deserialize(document, Context.Shop)!;

    public static Category ReadCategory(string document) => JsonSerializer.Deserialize(document, Context.Category)!;

    public static Product ReadProduct(string document) => JsonSerializer.Deserialize(document, Context.Product)!;
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(Shop))]
[JsonSerializable(typeof(Trading))]
[JsonSerializable(typeof(Category))]
[JsonSerializable(typeof(Product))]
internal sealed partial class CatalogJsonContext : JsonSerializerContext;

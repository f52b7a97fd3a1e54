using System.Text.Json;
using System.Text.Json.Serialization;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Editing;
using ShopBot.Persistence.Catalog;

namespace ShopBot.Persistence.Editing;

/// <summary>An entry of the menu as a document: a product with its category's id, or a category, and the place.</summary>
public static class EntryJson
{
    private static readonly EntryJsonContext Context = new(DocumentJson.Options());

    public static string Write(MenuEntry entry) => JsonSerializer.Serialize(
        entry switch
        {
            ProductEntry product => new EntryDocument(product.Product, product.CategoryId, null, entry.Index, entry.IsOff),
            CategoryEntry category => new EntryDocument(null, null, category.Category with { Products = [] }, entry.Index, entry.IsOff),
            _ => throw new NotSupportedException($"{entry.GetType().Name} has no JSON form; give it one here."),
        },
        Context.EntryDocument);

    public static MenuEntry Read(string document)
    {
        var entry = JsonSerializer.Deserialize(document, Context.EntryDocument)!;
        return entry is { Product: { } product, CategoryId: { } category }
            ? new ProductEntry(product, category, entry.Index, entry.IsOff)
            : new CategoryEntry(entry.Category!, entry.Index, entry.IsOff);
    }
}

internal sealed record EntryDocument(Product? Product, string? CategoryId, Category? Category, int Index, bool IsOff);

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(EntryDocument))]
internal sealed partial class EntryJsonContext : JsonSerializerContext;

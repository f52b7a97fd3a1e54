namespace ShopBot.Domain.Catalog;

/// <summary>Categories in the order they are shown; every product stands in exactly one.</summary>
public sealed record Menu(IReadOnlyList<Category> Categories)
{
    private readonly Dictionary<string, Product> _products =
        Categories.SelectMany(category => category.Products).ToDictionary(product => product.Id, StringComparer.Ordinal);

    public IReadOnlyCollection<Product> Products => _products.Values;

    /// <summary>Null when there is no such product (any more).</summary>
    public Product? Product(string? id) => id is null ? null : _products.GetValueOrDefault(id);

    public Category? Category(string? id) => Categories.FirstOrDefault(category => category.Id == id);
}

/// <param name="Id">1-24 of a-z, 0-9 and '-', unique in the menu; stays the same when the shop file is read again.</param>
/// <param name="Emoji">Shown before the name on its button.</param>
public sealed record Category(string Id, LocalText Name, string? Emoji, IReadOnlyList<Product> Products);

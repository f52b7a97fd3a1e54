using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Ordering;

/// <summary>What is left now of the products that are counted; the others have no limit.</summary>
public sealed record Stock(IReadOnlyDictionary<string, int> Left)
{
    public static Stock Unlimited { get; } = new(new Dictionary<string, int>());

    /// <summary>Null: no limit.</summary>
    public int? LeftOf(Product product) => Left.TryGetValue(product.Id, out var left) ? left : null;

    public bool IsSoldOut(Product product) => LeftOf(product) is <= 0;
}

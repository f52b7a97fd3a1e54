using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Ordering;

public sealed record OrderLine
{
    public required string ProductId { get; init; }

    public string? VariantId { get; init; }

    public required LocalText Name { get; init; }

    public LocalText? VariantName { get; init; }

    public IReadOnlyList<OrderOption> Options { get; init; } = [];

    public required int Quantity { get; init; }

    /// <summary>One piece with its options.</summary>
    public required Money UnitPrice { get; init; }

    public required TaxRate Tax { get; init; }

    public string? Note { get; init; }

    public Money Total => UnitPrice * Quantity;
}

public sealed record OrderOption(string GroupId, string OptionId, LocalText Name, int Quantity, Money Price);

using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Ordering;

public sealed record OrderLine
{
    /// <summary>Its place when it was ordered, from 0: it keeps it when another line goes. A new order's lines get theirs when it is kept.</summary>
    public int Position { get; init; }

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

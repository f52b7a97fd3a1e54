namespace ShopBot.Domain.Catalog;

public sealed record Product
{
    /// <summary>1-24 of a-z, 0-9 and '-', unique in the menu; stays the same when the shop file is read again.</summary>
    public required string Id { get; init; }

    public required LocalText Name { get; init; }

    public LocalText? Description { get; init; }

    /// <summary>Ignored when there are variants: each has its own.</summary>
    public required Money Price { get; init; }

    /// <summary>A <see cref="TaxRate.Id"/>; null for the shop's default rate.</summary>
    public string? Tax { get; init; }

    /// <summary>File name relative to the shop file's folder; PNG or JPEG, at most 10 MB.</summary>
    public string? Picture { get; init; }

    public IReadOnlyList<Variant> Variants { get; init; } = [];

    public IReadOnlyList<OptionGroup> OptionGroups { get; init; } = [];

    public IReadOnlyList<Allergen> Allergens { get; init; } = [];

    public IReadOnlyList<Diet> Diets { get; init; } = [];

    /// <summary>Pieces there are to sell, as the shop file says; null: no limit. What is left now is in <see cref="Stock"/>.</summary>
    public int? Stock { get; init; }

    /// <summary>When it is sold; null: whenever the shop is open.</summary>
    public OpeningHours? SoldDuring { get; init; }

    /// <summary>How it may be ordered; empty: every way the shop has.</summary>
    public IReadOnlyList<Way> Ways { get; init; } = [];

    public bool CanBeOrdered(Way way) => Ways.Count == 0 || Ways.Contains(way);

    public Variant? Variant(string? id) => Variants.FirstOrDefault(variant => variant.Id == id);

    public OptionGroup? Group(string? id) => OptionGroups.FirstOrDefault(group => group.Id == id);

    /// <summary>The lowest price it can be had for without options: what the menu shows as "from".</summary>
    public Money FromPrice => Variants.Count == 0 ? Price : Variants.MinBy(variant => variant.Price.Minor)!.Price;
}

/// <summary>A size or kind with its own price.</summary>
/// <param name="Id">1-24 of a-z, 0-9 and '-', unique in the product.</param>
public sealed record Variant(string Id, LocalText Name, Money Price);

/// <summary>A choice to make about a product: crust, milk, extra toppings.</summary>
/// <param name="Id">1-24 of a-z, 0-9 and '-', unique in the product.</param>
/// <param name="Min">Pieces that must be chosen; 0: the group may be skipped.</param>
/// <param name="Max">Pieces that may be chosen in all, at least 1 and at least <paramref name="Min"/>.</param>
/// <param name="MaxOfOne">How often one option may be taken: 1, or more where the file allows quantities.</param>
public sealed record OptionGroup(string Id, LocalText Name, int Min, int Max, int MaxOfOne, IReadOnlyList<Option> Options)
{
    public bool IsRequired => Min > 0;

    public bool IsSingleChoice => Max == 1;

    public Option? Option(string? id) => Options.FirstOrDefault(option => option.Id == id);
}

/// <param name="Id">1-24 of a-z, 0-9 and '-', unique in the group.</param>
/// <param name="Price">Added to the price of a piece; may be zero, never negative.</param>
public sealed record Option(string Id, LocalText Name, Money Price);

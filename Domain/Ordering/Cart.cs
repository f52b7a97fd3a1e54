namespace ShopBot.Domain.Ordering;

/// <summary>What a customer is about to order. At most <see cref="MaxLines"/> lines.</summary>
public sealed record Cart(IReadOnlyList<CartLine> Lines)
{
    public const int MaxLines = 30;

    public static Cart Empty { get; } = new([]);

    /// <summary>The order that was put into it again; any change of the cart forgets it. A second tap on "Order again" adds nothing.</summary>
    public long? RepeatOf { get; init; }

    public bool IsEmpty => Lines.Count == 0;

    /// <summary>Pieces in all: what the cart's button shows.</summary>
    public int Count => Lines.Sum(line => line.Quantity);

    public CartLine? Line(int id) => Lines.FirstOrDefault(line => line.Id == id);

    /// <summary>Pieces of one product over all lines: what its stock must cover.</summary>
    public int CountOf(string productId) => Lines.Where(line => line.ProductId == productId).Sum(line => line.Quantity);

    /// <summary>Adds to the line that is the same but for its quantity, or appends a new one.</summary>
    public Cart Add(CartLine added)
    {
        var same = Lines.FirstOrDefault(line => line.IsSameChoice(added));
        if (same is not null)
        {
            return With(same with { Quantity = Math.Min(same.Quantity + added.Quantity, CartLine.MaxQuantity), SeenPrice = added.SeenPrice });
        }

        var id = Lines.Count == 0 ? 1 : Lines.Max(line => line.Id) + 1;
        return new Cart([.. Lines, added with { Id = id }]);
    }

    /// <summary>Replaces the line with the same id; a quantity of zero or less removes it.</summary>
    public Cart With(CartLine changed) =>
        new([.. Lines.Select(line => line.Id == changed.Id ? changed : line).Where(line => line.Quantity > 0)]);

    public Cart Without(int id) => new([.. Lines.Where(line => line.Id != id)]);
}

/// <summary>A product as it was chosen. Names and prices are not kept: they are looked up each time it is shown.</summary>
public sealed record CartLine
{
    public const int MaxQuantity = 99;
    public const int MaxNoteLength = 200;

    /// <summary>Unique in its cart; buttons name a line by it.</summary>
    public int Id { get; init; }

    public required string ProductId { get; init; }

    public string? VariantId { get; init; }

    public IReadOnlyList<ChosenOption> Options { get; init; } = [];

    /// <summary>1 to <see cref="MaxQuantity"/>.</summary>
    public int Quantity { get; init; } = 1;

    /// <summary>The customer's own words, at most <see cref="MaxNoteLength"/> characters.</summary>
    public string? Note { get; init; }

    /// <summary>The price of one piece as the customer last saw it, in minor units: a change is told before anything is ordered.</summary>
    public long SeenPrice { get; init; }

    public bool IsSameChoice(CartLine other) =>
        ProductId == other.ProductId && VariantId == other.VariantId && Note == other.Note && Options.SequenceEqual(other.Options);
}

/// <param name="Quantity">1 to the group's <see cref="Catalog.OptionGroup.MaxOfOne"/>.</param>
public readonly record struct ChosenOption(string GroupId, string OptionId, int Quantity);

namespace ShopBot.Persistence.Catalog;

/// <summary>What the shop file describes, one row a thing, and where the row's document comes from.</summary>
public abstract class CatalogRow
{
    /// <summary>The thing as JSON, as it stands now; see <see cref="CatalogJson"/>.</summary>
    public required string Document { get; set; }

    /// <summary>Whether the owner changed, brought or took away the thing, so that it is no longer what the file says.</summary>
    public bool ChangedByOwner { get; set; }
}

/// <summary>A shop without its menu.</summary>
public sealed class ShopRow : CatalogRow
{
    public int Id { get; init; }

    /// <summary>As <see cref="Domain.Catalog.Shop.Key"/>, unique in the database.</summary>
    public required string Key { get; init; }

    /// <summary>What the shop file was when it was last read, by whoever read it; null: not noted.</summary>
    public string? FileStamp { get; set; }

    /// <summary>What the team decided about the hours; null: they are as in the file. A file that is taken ends it.</summary>
    public string? Trading { get; set; }
}

/// <summary>A category or a product: it has a place on the menu, and may leave it.</summary>
public abstract class MenuRow : CatalogRow
{
    public int ShopId { get; init; }

    public required string Id { get; init; }

    /// <summary>From 0, in the order of the file.</summary>
    public int Position { get; set; }

    /// <summary>No longer on the menu; kept because orders of the past refer to it.</summary>
    public bool Gone { get; set; }

    /// <summary>Grows with every change of what the row says, whoever made it.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Who changed it last, or which file; null: the shop's own file.</summary>
    public string? ChangedBy { get; set; }

    public DateTimeOffset? ChangedAt { get; set; }

    /// <summary>It says something else now.</summary>
    /// <param name="by">Null: the shop's own file.</param>
    internal void Touch(string? by, DateTimeOffset? at) => (Version, ChangedBy, ChangedAt) = (Version + 1, by, at);
}

/// <summary>A category without its products.</summary>
public sealed class CategoryRow : MenuRow;

public sealed class ProductRow : MenuRow
{
    public required string CategoryId { get; set; }

    /// <summary>The stock that the file gave when it was last read; null: no limit.</summary>
    public int? FileStock { get; set; }

    /// <summary>Pieces left to sell, never below zero; null: no limit.</summary>
    public int? StockLeft { get; set; }

    /// <summary>The team took it off the menu for now, whatever is left.</summary>
    public bool SoldOut { get; set; }

    /// <summary>When it is back by itself; null: when somebody says so.</summary>
    public DateTimeOffset? SoldOutUntil { get; set; }

    public bool IsSoldOut(DateTimeOffset now) => SoldOut && !(SoldOutUntil <= now);
}

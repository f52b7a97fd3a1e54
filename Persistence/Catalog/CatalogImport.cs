using ShopBot.Domain.Catalog;

namespace ShopBot.Persistence.Catalog;

/// <summary>Whose menu it is that meets the database, and what becomes of what the owner changed before.</summary>
internal enum MenuSource
{
    /// <summary>The shop file; what the owner changed stays.</summary>
    File,

    /// <summary>The shop file, in place of what the owner changed.</summary>
    FileForGood,

    /// <summary>The owner: what differs is the owner's from now on.</summary>
    Owner,
}

/// <summary>
/// The rules by which a menu meets the database: new things come, changed ones follow, missing ones are marked gone. What the owner changed,
/// took away or brought stays where the source is the file. The stock left starts anew only when the source's own figure changed.
/// </summary>
/// <param name="by">Who brings it, as <see cref="MenuRow.ChangedBy"/>; null: the shop's file.</param>
internal sealed class CatalogImport(ShopBotDb db, ShopRow shop, MenuSource source, string? by = null, DateTimeOffset? at = null)
{
    private readonly List<string> _added = [];
    private readonly List<string> _changed = [];
    private readonly List<string> _gone = [];
    private readonly List<string> _kept = [];

    /// <summary>Categories with a product that there was not before.</summary>
    private readonly HashSet<string> _filled = [];

    public ImportReport Report => new(shop.Id, _added, _changed, _gone, _kept);

    private bool IsOwners => source == MenuSource.Owner;

    public void Settings(Shop file, bool isNew)
    {
        if (isNew)
        {
            _added.Add("shop");
            return;
        }

        if (source == MenuSource.FileForGood)
        {
            shop.Trading = null;
        }

        Follows(shop, CatalogJson.Write(file), "shop", isInPlace: true);
    }

    public void Menu(Menu menu, Dictionary<string, CategoryRow> categories, Dictionary<string, ProductRow> products)
    {
        var places = OwnersPlaces.Around([.. menu.Categories.Select(category => category.Id)], [.. categories.Values.Where(Holds)]);
        foreach (var category in menu.Categories)
        {
            Category(category, places[category.Id], categories);
        }

        foreach (var category in menu.Categories)
        {
            places = OwnersPlaces.Around(
                [.. category.Products.Select(product => product.Id)], [.. products.Values.Where(row => row.CategoryId == category.Id && Holds(row))]);
            foreach (var product in category.Products)
            {
                Product(product, category.Id, places[product.Id], products);
            }
        }

        var held = products.Values.Where(row => Stays(row) || menu.Product(row.Id) is not null).Where(row => !row.Gone).Select(row => row.CategoryId).ToHashSet();
        MarkGone("category", categories.Values, row => menu.Category(row.Id) is not null || (held.Contains(row.Id) && !Stays(row)));
        MarkGone("product", products.Values, row => menu.Product(row.Id) is not null);
        foreach (var category in categories.Values.Where(row => row.Gone && held.Contains(row.Id) && (!Stays(row) || _filled.Contains(row.Id))))
        {
            category.Gone = false; // what the file brings could not be seen otherwise; without anything new, a category that the owner took off stays off
            category.Touch(by, at);
        }
    }

    private void Category(Category category, int position, Dictionary<string, CategoryRow> rows)
    {
        var document = CatalogJson.Write(category);
        if (!rows.TryGetValue(category.Id, out var row))
        {
            db.Add(new CategoryRow
            {
                ShopId = shop.Id,
                Id = category.Id,
                Document = document,
                ChangedByOwner = IsOwners,
                ChangedBy = by,
                ChangedAt = at,
                Position = position,
            });
            _added.Add($"category {category.Id}");
        }
        else if (Follows(row, document, $"category {row.Id}", row.Position == position))
        {
            row.Position = position;
        }
    }

    private void Product(Product product, string categoryId, int position, Dictionary<string, ProductRow> rows)
    {
        var document = CatalogJson.Write(product);
        if (!rows.TryGetValue(product.Id, out var row))
        {
            rows[product.Id] = row = new ProductRow
            {
                ShopId = shop.Id,
                Id = product.Id,
                CategoryId = categoryId,
                Document = document,
                ChangedByOwner = IsOwners,
                ChangedBy = by,
                ChangedAt = at,
                Position = position,
                FileStock = IsOwners ? null : product.Stock,
                StockLeft = product.Stock,
            };
            db.Add(row);
            _added.Add($"product {product.Id}");
            _filled.Add(categoryId);
            return;
        }

        Stock(row, product.Stock);
        if (Follows(row, document, $"product {row.Id}", row.Position == position && row.CategoryId == categoryId))
        {
            row.Position = position;
            row.CategoryId = categoryId;
        }
    }

    private void Stock(ProductRow row, int? stock)
    {
        if (IsOwners)
        {
            if (CatalogJson.ReadProduct(row.Document).Stock != stock)
            {
                row.StockLeft = stock;
            }
        }
        else if (row.FileStock != stock)
        {
            row.FileStock = row.StockLeft = stock;
            if (row.ChangedByOwner)
            {
                row.Document = CatalogJson.Write(CatalogJson.ReadProduct(row.Document) with { Stock = stock });
                row.Touch(by, at);
            }
        }
    }

    /// <returns>Whether the row goes by the source, its place on the menu included; otherwise it stays the owner's.</returns>
    private bool Follows(CatalogRow row, string document, string name, bool isInPlace)
    {
        var isGone = row is MenuRow { Gone: true };
        if (row.Document == document && isInPlace && !isGone)
        {
            row.ChangedByOwner &= IsOwners;
            return true;
        }

        if (Stays(row))
        {
            _kept.Add(name);
            return false;
        }

        if (isGone)
        {
            ((MenuRow)row).Gone = false;
            _added.Add(name);
        }
        else if (row.Document != document)
        {
            _changed.Add(name);
        }

        if ((isGone || row.Document != document) && row is MenuRow changed)
        {
            changed.Touch(by, at);
        }

        row.Document = document;
        row.ChangedByOwner = IsOwners;
        return true;
    }

    /// <summary>Whether the row keeps its place on the menu: what the file says stands around it.</summary>
    private bool Holds(MenuRow row) => Stays(row) && !row.Gone;

    private bool Stays(CatalogRow row) => row.ChangedByOwner && source == MenuSource.File;

    private void MarkGone(string kind, IEnumerable<MenuRow> rows, Func<MenuRow, bool> isOnMenu)
    {
        foreach (var row in rows.Where(row => !row.Gone && !isOnMenu(row)))
        {
            if (Stays(row))
            {
                _kept.Add($"{kind} {row.Id}");
                continue;
            }

            row.Gone = true;
            row.Touch(by, at);
            row.ChangedByOwner = IsOwners;
            _gone.Add($"{kind} {row.Id}");
        }
    }
}

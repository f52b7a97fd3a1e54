using ShopBot.Domain.Editing;
using ShopBot.Persistence.Catalog;

namespace ShopBot.Persistence.Editing;

/// <summary>The rows of a menu: read as it stands now, and changed entry by entry.</summary>
public sealed class MenuRowsNow(int shopId, Dictionary<string, CategoryRow> categories, Dictionary<string, ProductRow> products)
{
    public MenuState State()
    {
        var places = products.Values.Where(row => !row.Gone).GroupBy(row => row.CategoryId).SelectMany(InOrder)
            .Concat(InOrder(categories.Values.Where(row => !row.Gone)))
            .ToDictionary(place => place.Row, place => place.Index);
        return new(
            [.. categories.Values.Select(row => Now(row, new CategoryEntry(CatalogJson.ReadCategory(row.Document), IndexOf(row), row.Gone)))],
            [.. products.Values.Select(row => Now(row, new ProductEntry(CatalogJson.ReadProduct(row.Document), row.CategoryId, IndexOf(row), row.Gone)))]);

        int IndexOf(MenuRow row) => places.GetValueOrDefault(row, row.Position);

        static EntryNow Now(MenuRow row, MenuEntry entry) => new(entry, row.Version, row.ChangedBy, row.ChangedAt);
    }

    /// <summary>Makes an entry what it is to be; those beside it make place. It is the owner's from now on: see <see cref="CatalogImport"/>.</summary>
    /// <returns>The row, which is new where there was none.</returns>
    public (MenuRow Row, bool IsNew) Put(MenuEntry entry, string by, DateTimeOffset now)
    {
        MenuRow? row = entry is ProductEntry ? products.GetValueOrDefault(entry.Id) : categories.GetValueOrDefault(entry.Id);
        var isNew = row is null;
        row ??= entry is ProductEntry product ? Add(product) : Add((CategoryEntry)entry);
        row.Document = entry is ProductEntry changed ? CatalogJson.Write(changed.Product) : CatalogJson.Write(((CategoryEntry)entry).Category);
        row.Gone = entry.IsOff;
        row.ChangedByOwner = true;
        row.Touch(by, now);
        if (row is ProductRow placed)
        {
            placed.CategoryId = ((ProductEntry)entry).CategoryId;
        }

        if (entry.IsOff)
        {
            row.Position = entry.Index;
        }
        else
        {
            Place(row, entry.Index);
        }

        return (row, isNew);
    }

    private void Place(MenuRow row, int index)
    {
        IEnumerable<MenuRow> beside = row is ProductRow product ? products.Values.Where(other => other.CategoryId == product.CategoryId) : categories.Values;
        var others = InOrder(beside.Where(other => !other.Gone && other != row)).Select(place => place.Row).ToList();
        others.Insert(Math.Clamp(index, 0, others.Count), row);
        for (var position = 0; position < others.Count; position++)
        {
            others[position].Position = position;
        }
    }

    private static IEnumerable<(MenuRow Row, int Index)> InOrder(IEnumerable<MenuRow> rows) =>
        rows.OrderBy(row => row.Position).ThenBy(row => row.Id, StringComparer.Ordinal).Select((row, index) => (row, index));

    private ProductRow Add(ProductEntry entry) =>
        products[entry.Id] = new ProductRow { ShopId = shopId, Id = entry.Id, CategoryId = entry.CategoryId, Document = string.Empty, StockLeft = entry.Product.Stock };

    private CategoryRow Add(CategoryEntry entry) => categories[entry.Id] = new CategoryRow { ShopId = shopId, Id = entry.Id, Document = string.Empty };
}

using ShopBot.Domain.Catalog;

namespace ShopBot.Persistence.Catalog;

/// <summary>
/// The rules by which a shop file meets the database: new things come, changed ones follow the file, missing ones are marked gone, what
/// the owner changed stays unless the file is to be taken. The stock left starts anew only when the file's own figure changed.
/// </summary>
internal sealed class CatalogImport(ShopBotDb db, ShopRow shop, bool takeFile)
{
    private readonly List<string> _added = [];
    private readonly List<string> _changed = [];
    private readonly List<string> _gone = [];
    private readonly List<string> _kept = [];

    public ImportReport Report => new(shop.Id, _added, _changed, _gone, _kept);

    public void Settings(Shop file, bool isNew)
    {
        if (isNew)
        {
            _added.Add("shop");
            return;
        }

        if (takeFile)
        {
            shop.Trading = null;
        }

        Follow(shop, CatalogJson.Write(file), "shop", "shop");
    }

    public void Menu(Menu file, Dictionary<string, CategoryRow> categories, Dictionary<string, ProductRow> products)
    {
        for (var position = 0; position < file.Categories.Count; position++)
        {
            Category(file.Categories[position], position, categories);
        }

        foreach (var category in file.Categories)
        {
            for (var position = 0; position < category.Products.Count; position++)
            {
                Product(category.Products[position], category.Id, position, products);
            }
        }

        MarkGone("category", categories.Values, id => file.Category(id) is not null);
        MarkGone("product", products.Values, id => file.Product(id) is not null);
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
                Position = position,
            });
            _added.Add($"category {category.Id}");
            return;
        }

        row.Position = position;
        Follow(row, document, "category", row.Id);
    }

    private void Product(Product product, string categoryId, int position, Dictionary<string, ProductRow> rows)
    {
        var document = CatalogJson.Write(product);
        if (!rows.TryGetValue(product.Id, out var row))
        {
            db.Add(new ProductRow
            {
                ShopId = shop.Id,
                Id = product.Id,
                CategoryId = categoryId,
                Document = document,
                Position = position,
                FileStock = product.Stock,
                StockLeft = product.Stock,
            });
            _added.Add($"product {product.Id}");
            return;
        }

        row.Position = position;
        row.CategoryId = categoryId;
        if (row.FileStock != product.Stock)
        {
            row.FileStock = row.StockLeft = product.Stock;
            if (row.ChangedByOwner)
            {
                row.Document = CatalogJson.Write(CatalogJson.ReadProduct(row.Document) with { Stock = product.Stock });
            }
        }

        Follow(row, document, "product", row.Id);
    }

    private void Follow(CatalogRow row, string document, string kind, string id)
    {
        var name = kind == id ? kind : $"{kind} {id}";
        var isBack = row is MenuRow { Gone: true };
        if (row is MenuRow menuRow)
        {
            menuRow.Gone = false;
        }

        if (row.Document == document)
        {
            row.ChangedByOwner = false;
        }
        else if (row.ChangedByOwner && !takeFile)
        {
            _kept.Add(name);
        }
        else
        {
            row.Document = document;
            row.ChangedByOwner = false;
            if (!isBack)
            {
                _changed.Add(name);
            }
        }

        if (isBack)
        {
            _added.Add(name);
        }
    }

    private void MarkGone(string kind, IEnumerable<MenuRow> rows, Func<string, bool> isInFile)
    {
        foreach (var row in rows.Where(row => !row.Gone && !isInFile(row.Id)))
        {
            row.Gone = true;
            _gone.Add($"{kind} {row.Id}");
        }
    }
}

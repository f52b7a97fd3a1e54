using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Catalog;

namespace ShopBot.Persistence.Catalog;

/// <summary>The catalogue in the database: takes shop files in, gives snapshots out.</summary>
public sealed class CatalogStore(Database database)
{
    private const int Attempts = 3;

    private readonly CatalogQueries _queries = new(database.Reader);

    /// <summary>Brings the database in line with a shop file, in one transaction; a second time changes nothing.</summary>
    /// <param name="fromFile">Its <see cref="Shop.Id"/> is not looked at; the <see cref="Shop.Key"/> says which shop it is.</param>
    /// <param name="takeFile">Whether the file replaces what the owner changed.</param>
    /// <param name="stamp">What tells this file from any other; null: it is read again at the next start.</param>
    public async Task<ImportReport> Import(Shop fromFile, bool takeFile, CancellationToken cancellationToken, string? stamp = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await database.Writer.Alone(db => ImportOnce(db, fromFile, takeFile, stamp, cancellationToken), cancellationToken);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Another process took the same new id or key first; its rows are there now.
            }
        }
    }

    /// <summary>Null when there is no such shop.</summary>
    public async Task<Shop?> Load(string key, CancellationToken cancellationToken) =>
        await _queries.WithKey(key, cancellationToken) is { } id ? await Load(id, cancellationToken) : null;

    /// <summary>Null when there is no such shop.</summary>
    public Task<Shop?> Load(int shopId, CancellationToken cancellationToken) => _queries.Load(shopId, cancellationToken);

    /// <summary>The shop whose file had this stamp when it was last imported; null: none, so read the file.</summary>
    public Task<int?> WithStamp(string stamp, CancellationToken cancellationToken) => _queries.WithStamp(stamp, cancellationToken);

    /// <summary>An owner's change of one product: from now on the file no longer overwrites it unasked.</summary>
    /// <returns>False when the product is not on the menu (any more).</returns>
    public async Task<bool> Update(int shopId, Product product)
    {
        var document = CatalogJson.Write(product);
        return await database.Writer.Together(db => db.Products
            .Where(row => row.ShopId == shopId && row.Id == product.Id && !row.Gone)
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.Document, document).SetProperty(r => r.ChangedByOwner, true).SetProperty(r => r.Version, r => r.Version + 1))) == 1;
    }

    /// <summary>
    /// An owner's menu in place of the one there is, in one transaction; a second time changes nothing. What differs, comes or goes is the
    /// owner's from now on: the shop file no longer overwrites it unasked.
    /// </summary>
    /// <param name="by">Who brings it: a file's name. Null: nobody knows.</param>
    /// <returns>Null when there is no such shop.</returns>
    public async Task<ImportReport?> TakeMenu(int shopId, Menu menu, CancellationToken cancellationToken, string? by = null, DateTimeOffset? at = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await database.Writer.Alone(db => TakeMenuOnce(db, shopId, menu, by, at, cancellationToken), cancellationToken);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Another process changed a stock meanwhile, or brought the same product.
            }
        }
    }

    private static async Task<ImportReport?> TakeMenuOnce(ShopBotDb db, int shopId, Menu menu, string? by, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        if (await db.Shops.SingleOrDefaultAsync(shop => shop.Id == shopId, cancellationToken) is not { } shop)
        {
            return null;
        }

        var import = new CatalogImport(db, shop, MenuSource.Owner, by, at);
        await Take(db, import, shopId, menu, cancellationToken);
        return import.Report;
    }

    private static async Task Take(ShopBotDb db, CatalogImport import, int shopId, Menu menu, CancellationToken cancellationToken)
    {
        import.Menu(
            menu,
            await db.Categories.Where(category => category.ShopId == shopId).ToDictionaryAsync(category => category.Id, cancellationToken),
            await db.Products.Where(product => product.ShopId == shopId).ToDictionaryAsync(product => product.Id, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task<ImportReport> ImportOnce(ShopBotDb db, Shop file, bool takeFile, string? stamp, CancellationToken cancellationToken)
    {
        var row = await db.Shops.SingleOrDefaultAsync(shop => shop.Key == file.Key, cancellationToken);
        var isNew = row is null;
        if (row is null)
        {
            var last = await db.Shops.MaxAsync(shop => (int?)shop.Id, cancellationToken) ?? 0;
            row = new ShopRow { Id = last + 1, Key = file.Key, Document = CatalogJson.Write(file) };
            db.Add(row);
        }

        var import = new CatalogImport(db, row, takeFile ? MenuSource.FileForGood : MenuSource.File);
        import.Settings(file, isNew);
        row.FileStamp = stamp;
        await Take(db, import, row.Id, file.Menu, cancellationToken);
        return import.Report;
    }
}

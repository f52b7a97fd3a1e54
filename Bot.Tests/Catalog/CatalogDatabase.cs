using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Catalog;
using ShopBot.Persistence;
using ShopBot.Persistence.Catalog;

namespace ShopBot.Bot.Tests.Catalog;

/// <summary>A migrated SQLite file that is gone after the test.</summary>
public sealed class CatalogDatabase : IDbContextFactory<ShopBotDb>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shopbot-");
    private readonly DbContextOptions<ShopBotDb> _options;

    public CatalogDatabase(bool migrated = true)
    {
        _options = SqliteOpening.UseShopBotSqlite(
            new DbContextOptionsBuilder<ShopBotDb>(), $"Data Source={Path.Combine(_folder.FullName, "shop.db")};Pooling=False").Options;
        using var db = CreateDbContext();
        if (migrated)
        {
            db.Database.Migrate();
        }
        else
        {
            db.Database.EnsureCreated();
        }
    }

    internal CatalogStore Store => new(this);

    public ShopBotDb CreateDbContext() => new(_options);

    public void Dispose() => _folder.Delete(recursive: true);

    internal Task<ImportReport> Import(Shop shop, bool takeFile = false) => Store.Import(shop, takeFile, CancellationToken.None);

    internal async Task<Shop> Load(Shop shop) => (await Store.Load(shop.Key, CancellationToken.None))!;
}

using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Catalog;
using ShopBot.Persistence;
using ShopBot.Persistence.Catalog;

namespace ShopBot.Bot.Tests.Catalog;

/// <summary>A migrated SQLite file that is gone after the test.</summary>
public sealed class CatalogDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shopbot-");

    public CatalogDatabase(bool migrated = true)
    {
        Database = new($"Data Source={File}");
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

    public string File => Path.Combine(_folder.FullName, "shop.db");

    public Database Database { get; }

    internal CatalogStore Store => new(Database);

    public ShopBotDb CreateDbContext() => Database.CreateDbContext();

    public void Dispose()
    {
        Database.Dispose();
        _folder.Delete(recursive: true);
    }

    internal Task<ImportReport> Import(Shop shop, bool takeFile = false) => Store.Import(shop, takeFile, CancellationToken.None);

    internal async Task<Shop> Load(Shop shop) => (await Store.Load(shop.Key, CancellationToken.None))!;
}

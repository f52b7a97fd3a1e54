using Microsoft.EntityFrameworkCore;
using ShopBot.Bot.Tests.Databases;
using ShopBot.Domain.Catalog;
using ShopBot.Persistence;
using ShopBot.Persistence.Catalog;

namespace ShopBot.Bot.Tests.Catalog;

/// <summary>A database that is gone after the test: a SQLite file, or one on the PostgreSQL server.</summary>
public sealed class CatalogDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shopbot-");
    private readonly string? _onPostgres;

    public CatalogDatabase(bool migrated = true, bool onPostgres = false)
    {
        _onPostgres = onPostgres ? (migrated ? PostgresServer.CreateMigrated() : PostgresServer.CreateEmpty()).GetAwaiter().GetResult() : null;
        Database = new(ConnectionString);
        using var db = CreateDbContext();
        if (!migrated)
        {
            db.Database.EnsureCreated();
        }
        else if (!onPostgres)
        {
            db.Database.Migrate();
        }
    }

    public string ConnectionString => _onPostgres ?? $"Data Source={File}";

    public string File => Path.Combine(_folder.FullName, "shop.db");

    public Database Database { get; }

    internal CatalogStore Store => new(Database);

    public ShopBotDb CreateDbContext() => Database.CreateDbContext();

    public void Dispose()
    {
        Database.Dispose();
        if (_onPostgres is not null)
        {
            PostgresServer.Drop(_onPostgres);
        }

        _folder.Delete(recursive: true);
    }

    internal Task<ImportReport> Import(Shop shop, bool takeFile = false) => Store.Import(shop, takeFile, CancellationToken.None);

    internal async Task<Shop> Load(Shop shop) => (await Store.Load(shop.Key, CancellationToken.None))!;
}

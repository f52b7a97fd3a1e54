using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ShopBot.Persistence;

/// <summary>Opens the database that a connection string names, and brings it to the current schema.</summary>
public sealed class Database(string connectionString) : IDbContextFactory<ShopBotDb>
{
    private readonly PooledDbContextFactory<ShopBotDb> _pool =
        new(SqliteOpening.UseShopBotSqlite(new DbContextOptionsBuilder<ShopBotDb>(), connectionString).Options);

    /// <summary>Null when the string can be used, otherwise what to write instead.</summary>
    public static string? WhyNot(string connectionString)
    {
        try
        {
            return new SqliteConnectionStringBuilder(connectionString).DataSource.Length > 0
                ? null
                : "it names no file; write Data Source=data/shopbot.db";
        }
        catch (ArgumentException)
        {
            return "it cannot be read; write Data Source=data/shopbot.db";
        }
    }

    /// <summary>The full path of the file that a connection string names.</summary>
    public static string FileOf(string connectionString) => Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);

    public ShopBotDb CreateDbContext() => _pool.CreateDbContext();

    /// <summary>Creates the folder and the file where they are missing, and applies what is new in the schema.</summary>
    public async Task Migrate(CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(new SqliteConnectionStringBuilder(connectionString).DataSource);
        if (!string.IsNullOrEmpty(folder))
        {
            Directory.CreateDirectory(folder);
        }

        await using var db = CreateDbContext();
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await db.Database.MigrateAsync(cancellationToken);
        }
    }
}

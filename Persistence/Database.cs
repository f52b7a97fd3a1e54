using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using ShopBot.Persistence.Customers;

namespace ShopBot.Persistence;

/// <summary>Opens the database that a connection string names, and brings it to the current schema.</summary>
public sealed class Database : IDisposable
{
    private readonly string _connectionString;
    private readonly PooledDbContextFactory<ShopBotDb> _pool;
    private readonly ConcurrentBag<ShopBotDb> _open = [];

    public Database(string connectionString)
    {
        _connectionString = connectionString;
        _pool = new(SqliteOpening.UseShopBotSqlite(new DbContextOptionsBuilder<ShopBotDb>(), connectionString).Options);
        Writer = new(this);
        Reader = new(this);
    }

    public Writer Writer { get; }

    public Reader Reader { get; }

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

    /// <summary>
    /// A context whose connection is open, and its prepared commands with it: opening one costs as much as a query. Nobody else has it
    /// until it is given back.
    /// </summary>
    internal async Task<ShopBotDb> Borrow(CancellationToken cancellationToken)
    {
        if (_open.TryTake(out var db))
        {
            return db;
        }

        db = CreateDbContext();
        await db.Database.OpenConnectionAsync(cancellationToken);
        return db;
    }

    /// <summary>To be called once, with no transaction open. A context that something failed on is disposed of instead.</summary>
    internal void GiveBack(ShopBotDb db)
    {
        db.ChangeTracker.Clear();
        _open.Add(db);
    }

    /// <summary>Closes the connections that are kept open. Call it when nobody writes any more; who still reads may go on.</summary>
    public void Dispose()
    {
        Writer.Dispose();
        while (_open.TryTake(out var db))
        {
            db.Dispose();
        }

        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>Creates the folder and the file where they are missing, and applies what is new in the schema.</summary>
    public async Task Migrate(CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(new SqliteConnectionStringBuilder(_connectionString).DataSource);
        if (!string.IsNullOrEmpty(folder))
        {
            Directory.CreateDirectory(folder);
        }

        await using var db = CreateDbContext();
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await using var alone = await Alone(FileOf(_connectionString) + "-migrating", cancellationToken);
            await ForgetKilledMigration(db, cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
            await SearchNames.Fill(db, cancellationToken);
        }
    }

    /// <summary>One process at a time migrates; the lock goes with the process that holds it.</summary>
    /// <exception cref="IOException">Another process has been at it for half a minute.</exception>
    private static async Task<FileStream> Alone(string lockFile, CancellationToken cancellationToken)
    {
        const int Tries = 300;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (attempt < Tries)
            {
                await Task.Delay(100, cancellationToken);
            }
        }
    }

    /// <summary>EF keeps its own lock as a row, which outlives a process that was killed and would be waited for for ever.</summary>
    private static async Task ForgetKilledMigration(ShopBotDb db, CancellationToken cancellationToken)
    {
        var isThere = await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellationToken);
        if (isThere > 0)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
        }
    }
}

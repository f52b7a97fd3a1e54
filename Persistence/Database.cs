using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using ShopBot.Persistence.Customers;
using ShopBot.Persistence.Exports;

namespace ShopBot.Persistence;

/// <summary>Opens the database that a connection string names, and brings it to the current schema.</summary>
public sealed class Database : IDisposable
{
    /// <summary>The newest change of the schema: a database that has it is looked at no further.</summary>
    public const string NewestMigration = "20261122000023_QuestionAskedBy";

    /// <summary>More stay open only as long as they are needed: a server has few to give.</summary>
    private const int MostKeptOpen = 16;

    private readonly Engine _engine;
    private readonly PooledDbContextFactory<ShopBotDb> _pool;
    private readonly ConcurrentStack<OpenConnection> _open = [];

    /// <param name="connectionString">SQLite's "Data Source=data/shopbot.db", or PostgreSQL's "Host=...;Database=...;Username=...".</param>
    public Database(string connectionString)
    {
        _engine = Engine.Of(connectionString);
        var options = new DbContextOptionsBuilder<ShopBotDb>();
        _engine.Use(options);
        _pool = new(options.Options);
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
            return Engine.Of(connectionString).WhyNot();
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return $"it cannot be read; write Data Source=data/shopbot.db, or {PostgresEngine.Example} for a PostgreSQL";
        }
    }

    /// <summary>The full path of the file that a connection string names; null: a server keeps the database.</summary>
    public static string? FileOf(string connectionString) => Engine.Of(connectionString).File;

    /// <summary>The file's full path, or "host:port/database": the same for all who mean the same database.</summary>
    public static string NameOf(string connectionString) => Engine.Of(connectionString).Name;

    public ShopBotDb CreateDbContext() => _pool.CreateDbContext();

    /// <summary>
    /// One that is open already, and its prepared commands with it: opening one costs as much as a query. Nobody else has it
    /// until it is given back. The last one given back is the first to be used again: SQLite keeps the pages it has read only while no
    /// other connection writes.
    /// </summary>
    internal async Task<OpenConnection> Borrow(CancellationToken cancellationToken)
    {
        while (_open.TryPop(out var open))
        {
            if (open.IsOpen)
            {
                return open;
            }

            await open.DisposeAsync();
        }

        return new(await _engine.Open(cancellationToken), _engine);
    }

    /// <summary>To be called once, with no transaction open. One that something failed on is disposed of instead.</summary>
    internal void GiveBack(OpenConnection open)
    {
        if (_open.Count >= MostKeptOpen)
        {
            open.Dispose();
            return;
        }

        open.Forget();
        _open.Push(open);
    }

    /// <summary>
    /// Whatever is wrong with its connection, the next who asks gets another. Those that nobody uses may have been lost with it.
    /// </summary>
    internal async ValueTask Discard(OpenConnection open)
    {
        await open.DisposeAsync();
        while (_open.TryPop(out var idle))
        {
            await idle.DisposeAsync();
        }
    }

    /// <summary>
    /// The right to serve a shop: of all processes on one PostgreSQL one has it. On SQLite there is one process, and it always gets it.
    /// </summary>
    /// <returns>Null when another process has it; ask again.</returns>
    /// <exception cref="System.Data.Common.DbException">The database cannot be reached.</exception>
    public Task<ICharge?> TakeCharge(int shopId, CancellationToken cancellationToken) => _engine.TakeCharge(shopId, cancellationToken);

    /// <summary>One moment to read from.</summary>
    internal async Task<Snapshot> OpenSnapshot(CancellationToken cancellationToken)
    {
        var connection = await _engine.Open(cancellationToken);
        try
        {
            return new(connection, _engine);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Closes the connections that are kept open. Call it when nobody writes any more; who still reads may go on.</summary>
    public void Dispose()
    {
        Writer.Dispose();
        while (_open.TryPop(out var open))
        {
            open.Dispose();
        }

        _engine.Close();
    }

    /// <summary>Creates the folder and the file, or the database, where they are missing, and applies what is new in the schema.</summary>
    public async Task Migrate(CancellationToken cancellationToken)
    {
        if (_engine.File is { } file)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        }

        if (await IsCurrent(cancellationToken))
        {
            return;
        }

        await using var db = CreateDbContext();
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await _engine.MigrateAlone(
                db,
                async () =>
                {
                    await db.Database.MigrateAsync(cancellationToken);
                    await SearchNames.Fill(db, cancellationToken);
                },
                cancellationToken);
        }
    }

    /// <summary>EF would build its model only to find that nothing is new.</summary>
    private async Task<bool> IsCurrent(CancellationToken cancellationToken)
    {
        try
        {
            return await Reader.First(
                """SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = @newest""", [("@newest", NewestMigration)], _ => true, cancellationToken);
        }
        catch (DbException)
        {
            // There is no database yet, or it cannot be reached: EF makes it, or says so.
            return false;
        }
    }
}

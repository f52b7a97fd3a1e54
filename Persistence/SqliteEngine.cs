using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ShopBot.Persistence;

/// <summary>A file, for one process.</summary>
internal sealed class SqliteEngine(string connectionString) : Engine
{
    private readonly SqliteConnectionStringBuilder _words = new(connectionString);

    public override string Name => File;

    public override string File => Path.GetFullPath(_words.DataSource);

    public override string? WhyNot() => _words.DataSource.Length > 0 ? null : "it names no file; write Data Source=data/shopbot.db";

    public override void Use(DbContextOptionsBuilder<ShopBotDb> options) => SqliteOpening.Use(options, connectionString);

    public override void Use(DbContextOptionsBuilder<ShopBotDb> options, DbConnection connection) => SqliteOpening.Use(options, connection);

    public override async Task<DbConnection> Open(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        SqliteOpening.Prepare(connection);
        return connection;
    }

    public override async Task MigrateAlone(ShopBotDb db, Func<Task> migrate, CancellationToken cancellationToken)
    {
        await using var alone = await Alone(File + "-migrating", cancellationToken);
        await ForgetKilledMigration(db, cancellationToken);
        await migrate();
    }

    /// <summary>Deferred: one that is not would take the place of the one writer there is.</summary>
    public override DbTransaction BeginSnapshot(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    public override void Close()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
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

using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace ShopBot.Persistence;

/// <summary>A server, for any number of processes.</summary>
internal sealed class PostgresEngine : Engine
{
    public const string Example = "Host=localhost;Database=shopbot;Username=shopbot;Password=secret";

    /// <summary>The advisory lock of whoever migrates; shops have their own, in <see cref="PostgresCharges"/>.</summary>
    private const long MigrationLock = 0x5348_4F50_424F_5401;

    private readonly NpgsqlConnectionStringBuilder _words;
    private readonly PostgresCharges _charges;

    public PostgresEngine(string connectionString)
    {
        _words = new(connectionString) { ApplicationName = "ShopBot" };

        // Every turn asks the same: the server plans it once for each connection.
        _words.MaxAutoPrepare = _words.MaxAutoPrepare > 0 ? _words.MaxAutoPrepare : 100;
        _charges = new(_words.ConnectionString);
    }

    public override string Name => $"{_words.Host}:{_words.Port}/{_words.Database}";

    public override string? WhyNot() => _words switch
    {
        { Host: null or "" } => $"it names no host; write {Example}",
        { Database: null or "" } => $"it names no database; write {Example}",
        { Username: null or "" } => $"it names no user; write {Example}",
        _ => null,
    };

    public override void Use(DbContextOptionsBuilder<ShopBotDb> options) => options.UseNpgsql(_words.ConnectionString, Plainly);

    public override void Use(DbContextOptionsBuilder<ShopBotDb> options, DbConnection connection) =>
        options.UseNpgsql(connection, Plainly).AddInterceptors(NeverReopened.Instance);

    public override async Task<DbConnection> Open(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(_words.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    public override string Words(string command) => ListOfIds.ForPostgres(command);

    public override async Task MigrateAlone(ShopBotDb db, Func<Task> migrate, CancellationToken cancellationToken)
    {
        await Create(db, cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", cancellationToken);
        await migrate();
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({MigrationLock})", cancellationToken);
        await db.Database.CloseConnectionAsync();
    }

    public override DbTransaction BeginSnapshot(DbConnection connection) => connection.BeginTransaction(IsolationLevel.RepeatableRead);

    public override Task<ICharge?> TakeCharge(int shopId, CancellationToken cancellationToken) => _charges.Take(shopId, cancellationToken);

    public override void Close()
    {
        _charges.Dispose();
        using var connection = new NpgsqlConnection(_words.ConnectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    /// <summary>A lost connection is what it is: the provider's own strategy would wrap it so that it looks like a bug.</summary>
    private static void Plainly(NpgsqlDbContextOptionsBuilder npgsql) =>
        npgsql.ExecutionStrategy(dependencies => new NonRetryingExecutionStrategy(dependencies));

    /// <summary>Where the user may create databases, nobody has to.</summary>
    private static async Task Create(ShopBotDb db, CancellationToken cancellationToken)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        try
        {
            if (!await creator.ExistsAsync(cancellationToken))
            {
                await creator.CreateAsync(cancellationToken);
            }
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process was faster.
        }
    }
}

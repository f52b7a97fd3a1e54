using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using SQLitePCL;

namespace ShopBot.Persistence;

/// <summary>
/// How SQLite is opened, everywhere: a write-ahead log so that readers never wait, synchronous FULL so that a committed turn survives
/// a power cut, foreign keys on. Synchronous and foreign keys belong to the connection, so they are set when one is opened for the first time.
/// </summary>
public sealed class SqliteOpening : DbConnectionInterceptor
{
    /// <summary>FULL. Only the load benchmark's own runtime configuration says otherwise, to tell what FULL costs.</summary>
    private static readonly string Synchronous = AppContext.GetData("ShopBot.Synchronous") is "NORMAL" ? "NORMAL" : "FULL";

    private static readonly string Pragmas = $"PRAGMA journal_mode = WAL; PRAGMA synchronous = {Synchronous}; PRAGMA foreign_keys = ON;";

    /// <summary>What is open under the connections: the pool keeps it, and with it what was set once.</summary>
    private static readonly ConditionalWeakTable<sqlite3, object> Ready = [];

    private static readonly SqliteOpening Instance = new();

    private SqliteOpening()
    {
    }

    /// <param name="connectionString">As Microsoft.Data.Sqlite takes it: "Data Source=data/shopbot.db". Its folder must exist.</param>
    public static void Use(DbContextOptionsBuilder options, string connectionString) => options.UseSqlite(connectionString, ListsAsOne).AddInterceptors(Instance);

    /// <param name="options">Of a context.</param>
    /// <param name="connection">Open, and prepared.</param>
    public static void Use(DbContextOptionsBuilder options, DbConnection connection) => options.UseSqlite(connection, ListsAsOne);

    /// <summary>Sets what belongs to the connection, unless it is set already.</summary>
    public static void Prepare(SqliteConnection connection)
    {
        var handle = connection.Handle!;
        if (Ready.TryGetValue(handle, out _))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        Ready.AddOrUpdate(handle, Instance);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite does all its work before it answers, also where a method is called async.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    /// <summary>A list of ids is one parameter: with one for each, EF would write the statement anew for every length.</summary>
    private static void ListsAsOne(SqliteDbContextOptionsBuilder sqlite) => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);
}

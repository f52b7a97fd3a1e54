using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ShopBot.Persistence;

/// <summary>
/// How SQLite is opened, everywhere: a write-ahead log so that readers never wait, synchronous FULL so that a committed turn survives
/// a power cut, foreign keys on. Synchronous and foreign keys belong to the connection, so they are set each time one is opened.
/// </summary>
public sealed class SqliteOpening : DbConnectionInterceptor
{
    /// <summary>FULL. Only the load benchmark's own runtime configuration says otherwise, to tell what FULL costs.</summary>
    private static readonly string Synchronous = AppContext.GetData("ShopBot.Synchronous") is "NORMAL" ? "NORMAL" : "FULL";

    private static readonly string Pragmas = $"PRAGMA journal_mode = WAL; PRAGMA synchronous = {Synchronous}; PRAGMA foreign_keys = ON;";

    private static readonly SqliteOpening Instance = new();

    private SqliteOpening()
    {
    }

    /// <param name="connectionString">As Microsoft.Data.Sqlite takes it: "Data Source=data/shopbot.db". Its folder must exist.</param>
    public static DbContextOptionsBuilder<T> UseShopBotSqlite<T>(DbContextOptionsBuilder<T> options, string connectionString)
        where T : DbContext => options.UseSqlite(connectionString).AddInterceptors(Instance);

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        var command = connection.CreateCommand();
        await using (command)
        {
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}

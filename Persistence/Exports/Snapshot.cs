using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ShopBot.Persistence.Exports;

/// <summary>
/// The database as it was at one moment, to read from row by row, on a connection of its own: one that is lost ends the reading, since
/// another would show another moment. Nobody waits for it meanwhile.
/// </summary>
internal sealed class Snapshot : IDisposable
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;

    /// <param name="connection">Open; closed at the end.</param>
    public Snapshot(DbConnection connection, Engine engine)
    {
        _connection = connection;
        var options = new DbContextOptionsBuilder<ShopBotDb>();
        engine.Use(options, connection);
        Db = new(options.Options);
        Db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        _transaction = engine.BeginSnapshot(connection);
        Db.Database.UseTransaction(_transaction);
    }

    public ShopBotDb Db { get; }

    public void Dispose()
    {
        _transaction.Dispose();
        Db.Dispose();
        _connection.Dispose();
    }
}

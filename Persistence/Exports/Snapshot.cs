using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ShopBot.Persistence.Exports;

/// <summary>The database as it was at one moment, to read from row by row. Nobody waits for it meanwhile.</summary>
internal sealed class Snapshot : IDisposable
{
    private readonly SqliteTransaction _transaction;

    public Snapshot(Database database)
    {
        Db = database.CreateDbContext();
        Db.Database.OpenConnection();
        Db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;

        // Deferred: one that is not would take the place of the one writer there is.
        _transaction = ((SqliteConnection)Db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        Db.Database.UseTransaction(_transaction);
    }

    public ShopBotDb Db { get; }

    public void Dispose()
    {
        _transaction.Dispose();
        Db.Dispose();
    }
}

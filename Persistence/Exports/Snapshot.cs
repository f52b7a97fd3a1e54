using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ShopBot.Persistence.Exports;

/// <summary>The database as it was at one moment, to read from row by row. Nobody waits for it meanwhile.</summary>
internal sealed class Snapshot : IDisposable
{
    private readonly DbTransaction _transaction;

    public Snapshot(Database database)
    {
        Db = database.CreateDbContext();
        Db.Database.OpenConnection();
        Db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        _transaction = database.BeginSnapshot(Db);
        Db.Database.UseTransaction(_transaction);
    }

    public ShopBotDb Db { get; }

    public void Dispose()
    {
        _transaction.Dispose();
        Db.Dispose();
    }
}

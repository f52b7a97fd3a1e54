using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ShopBot.Persistence;

/// <summary>
/// A connection that stays open, with the commands that are prepared on it. EF is woken on it by the first who asks: most turns
/// do without, and so does the start until the first customer is served.
/// </summary>
internal sealed class OpenConnection(DbConnection connection, Engine engine) : IAsyncDisposable, IDisposable
{
    private readonly Dictionary<string, DbCommand> _prepared = [];
    private DbTransaction? _transaction;
    private ShopBotDb? _db;

    public bool IsOpen => connection.State == ConnectionState.Open;

    /// <summary>EF's context on this connection and in its transaction.</summary>
    public ShopBotDb Db
    {
        get
        {
            if (_db is null)
            {
                var options = new DbContextOptionsBuilder<ShopBotDb>();
                engine.Use(options, connection);
                _db = new(options.Options);
                _db.Database.UseTransaction(_transaction);
            }

            return _db;
        }
    }

    /// <summary>
    /// A command that is prepared once for as long as the connection is open: what every turn asks and writes would take EF ten times
    /// as long. All else is EF's.
    /// </summary>
    /// <param name="text">SQL that both databases understand, and always the same text for the same command.</param>
    /// <exception cref="ConnectionLostException">The connection is gone.</exception>
    public DbCommand Prepared(string text)
    {
        MustBeOpen();
        if (!_prepared.TryGetValue(text, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = engine.Words(text);
            _prepared.Add(text, command);
        }

        command.Transaction = _transaction;
        return command;
    }

    /// <summary>Everything until <see cref="Commit"/> is one transaction, EF's changes included.</summary>
    /// <exception cref="ConnectionLostException">The connection is gone.</exception>
    public async Task Begin(CancellationToken cancellationToken)
    {
        MustBeOpen();
        _transaction = await connection.BeginTransactionAsync(cancellationToken);
        _db?.Database.UseTransaction(_transaction);
    }

    /// <summary>Writes what EF has noted, if it was woken.</summary>
    /// <exception cref="DbUpdateException">The rows could not be written.</exception>
    public Task<int> SaveChanges(CancellationToken cancellationToken) => _db?.SaveChangesAsync(cancellationToken) ?? Task.FromResult(0);

    /// <exception cref="ConnectionLostException">The connection is gone, and the transaction with it.</exception>
    public async Task Commit(CancellationToken cancellationToken)
    {
        MustBeOpen();
        await _transaction!.CommitAsync(cancellationToken);
        _db?.Database.UseTransaction(null);
        await _transaction.DisposeAsync();
        _transaction = null;
    }

    /// <summary>EF follows nothing any more.</summary>
    public void Forget() => _db?.ChangeTracker.Clear();

    public void Dispose()
    {
        try
        {
            ForgetPrepared();
            _db?.Dispose();
            _transaction?.Dispose();
        }
        finally
        {
            connection.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            ForgetPrepared();
            await (_db?.DisposeAsync() ?? ValueTask.CompletedTask);
            await (_transaction?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        finally
        {
            await connection.DisposeAsync();
        }
    }

    private void MustBeOpen()
    {
        if (!IsOpen)
        {
            throw new ConnectionLostException();
        }
    }

    private void ForgetPrepared()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _prepared.Clear();
    }
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ShopBot.Persistence;

/// <summary>
/// The small questions that every turn asks, by prepared commands on a connection that stays open: opening one, and having EF put the
/// question into words, each take longer than the answer. One question at a time; what asks for more than a row brings its own context.
/// </summary>
public sealed class Reader(Database database) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<string, DbCommand> _commands = [];
    private ShopBotDb? _db;

    /// <summary>The first row of the answer; default when there is none.</summary>
    /// <param name="question">SQL that both databases understand, and always the same text for the same question.</param>
    public async Task<T?> First<T>(
        string question, IReadOnlyList<(string Name, object Value)> parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var command = await Command(question, cancellationToken);
            foreach (var (name, value) in parameters)
            {
                command.SetParameter(name, value);
            }

            await using var answer = await command.ExecuteReaderAsync(cancellationToken);
            return await answer.ReadAsync(cancellationToken) ? read(answer) : default;
        }
        catch (DbException)
        {
            // Whatever is wrong with the connection, the next question gets a new one.
            Close();
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose()
    {
        Close();
        _gate.Dispose();
    }

    private async Task<DbCommand> Command(string question, CancellationToken cancellationToken)
    {
        if (_db is null)
        {
            _db = database.CreateDbContext();
            await _db.Database.OpenConnectionAsync(cancellationToken);
        }

        if (!_commands.TryGetValue(question, out var command))
        {
            command = _db.Database.GetDbConnection().CreateCommand();
            command.CommandText = question;
            _commands.Add(question, command);
        }

        return command;
    }

    private void Close()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _commands.Clear();
        _db?.Dispose();
        _db = null;
    }
}

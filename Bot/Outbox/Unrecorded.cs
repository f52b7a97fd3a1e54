using System.Collections.Concurrent;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Bot.Outbox;

/// <summary>
/// What this process knows of its sends and could not write down: a database that goes away must make no message come twice, and none
/// stay away. Kept for as long as the process serves the shop.
/// </summary>
public sealed class Unrecorded
{
    private readonly ConcurrentDictionary<(string Subject, OutboxKind Kind, int Step), Func<Task>> _arrived = new();
    private readonly ConcurrentDictionary<(string Subject, OutboxKind Kind, int Step), int> _sends = new();

    /// <summary>Writes down that a send begins.</summary>
    /// <exception cref="Exception">It could not be written, or nobody knows: nothing was sent, and that is remembered.</exception>
    public async Task Begin(OutboxRow row, Func<Task> write)
    {
        _sends[Key(row)] = row.Attempts;
        await write();
        _sends.TryRemove(Key(row), out _);
    }

    /// <summary>Writes down that it arrived.</summary>
    /// <exception cref="Exception">It could not be written, or nobody knows: it did arrive, and that is remembered.</exception>
    public async Task Arrived(OutboxRow row, Func<Task> write)
    {
        _arrived[Key(row)] = write;
        await write();
        _arrived.TryRemove(Key(row), out _);
    }

    /// <summary>The rows that are really due: what arrived is written down now, and what never left does not count as sent.</summary>
    public async Task<IReadOnlyList<OutboxRow>> Settle(IReadOnlyList<OutboxRow> rows)
    {
        if (_arrived.IsEmpty && _sends.IsEmpty)
        {
            return rows;
        }

        var due = new List<OutboxRow>();
        foreach (var row in rows)
        {
            if (_arrived.TryGetValue(Key(row), out var write))
            {
                await Arrived(row, write);
                continue;
            }

            row.Attempts = _sends.GetValueOrDefault(Key(row), row.Attempts);
            due.Add(row);
        }

        return due;
    }

    private static (string Subject, OutboxKind Kind, int Step) Key(OutboxRow row) => (row.Subject, row.Kind, row.Step);
}

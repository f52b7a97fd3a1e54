using System.Collections.Concurrent;

namespace ShopBot.Persistence;

/// <summary>
/// One writer at a time in this process: SQLite has one write lock, and waiting here is fair and costs nothing.
/// Small writes that wait at the same time share one transaction, and so one flush to the disk. Readers pass beside it.
/// </summary>
public sealed class Writer(Database database) : IDisposable
{
    private const int MostTogether = 100;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ConcurrentQueue<Waiting> _waiting = new();

    /// <summary>For what brings its own context: nobody else writes until it has committed, checkpoint included.</summary>
    public async Task<T> Alone<T>(Func<Task<T>> write, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return await write();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>
    /// Commits a small write, in one transaction with those that wait beside it: it never waits for others to come. Returns once it
    /// is on the disk. What throws is tried once more by itself, so that the others are not lost with it.
    /// </summary>
    /// <param name="write">Gets a context with nothing tracked; must bear being run again after its first run was rolled back.</param>
    public async Task<int> Together(Func<ShopBotDb, Task<int>> write)
    {
        var mine = new Waiting(write);
        _waiting.Enqueue(mine);
        await _gate.WaitAsync();
        try
        {
            // Whoever comes in first writes for all; the others find it done.
            while (!mine.Result.IsCompleted)
            {
                await WriteWaiting();
            }
        }
        finally
        {
            _gate.Release();
        }

        return await mine.Result;
    }

    public void Dispose() => _gate.Dispose();

    private async Task WriteWaiting()
    {
        var group = new List<Waiting>();
        while (group.Count < MostTogether && _waiting.TryDequeue(out var next))
        {
            group.Add(next);
        }

        try
        {
            await Commit(group);
        }
        catch (Exception) when (group.Count > 1)
        {
            foreach (var one in group)
            {
                await CommitAlone(one);
            }
        }
        catch (Exception exception)
        {
            group[0].Fail(exception);
        }
    }

    private async Task CommitAlone(Waiting one)
    {
        try
        {
            await Commit([one]);
        }
        catch (Exception exception)
        {
            one.Fail(exception);
        }
    }

    private async Task Commit(List<Waiting> group)
    {
        var counts = new List<int>(group.Count);
        await using var db = database.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var one in group)
        {
            counts.Add(await one.Write(db));
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync();
        foreach (var (one, count) in group.Zip(counts))
        {
            one.Succeed(count);
        }
    }

    private sealed class Waiting(Func<ShopBotDb, Task<int>> write)
    {
        private readonly TaskCompletionSource<int> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<int> Result => _result.Task;

        public Task<int> Write(ShopBotDb db) => write(db);

        public void Succeed(int count) => _result.SetResult(count);

        public void Fail(Exception exception) => _result.SetException(exception);
    }
}

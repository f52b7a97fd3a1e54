using System.Collections.Concurrent;
using System.Diagnostics;
using ShopBot.Persistence.Reliability;

namespace ShopBot.Persistence;

/// <summary>
/// One writer at a time in this process: SQLite has one write lock, and waiting here is fair and costs nothing.
/// Small writes that wait at the same time share one transaction, and so one flush to the disk. Readers pass beside it.
/// </summary>
public sealed class Writer(Database database) : IDisposable
{
    private const int MostTogether = 100;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ConcurrentQueue<SmallWrite> _queue = new();

    private long _lastCommit;

    /// <summary>Since the last commit of this process; null before the first.</summary>
    public TimeSpan? SinceCommit => Volatile.Read(ref _lastCommit) is var last and > 0 ? Stopwatch.GetElapsedTime(last) : null;

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

    /// <summary>A transaction with nobody writing beside it. All of it is on the disk when it returns, or nothing.</summary>
    public Task<T> Alone<T>(Func<ShopBotDb, Task<T>> write, CancellationToken cancellationToken) =>
        Alone(() => Transact(open => write(open.Db), cancellationToken), cancellationToken);

    /// <summary>
    /// Commits a small write, in one transaction with those that wait beside it: it never waits for others to come. Returns once it
    /// is on the disk. Of several that share a transaction, one that throws is told so and the others are committed without it.
    /// </summary>
    /// <param name="write">Gets a context with nothing tracked; must bear being run again after a run that was rolled back.</param>
    public Task<int> Together(Func<ShopBotDb, Task<int>> write) => TogetherByCommand(open => write(open.Db));

    /// <summary>As <see cref="Together"/>, for what needs no EF.</summary>
    internal async Task<int> TogetherByCommand(Func<OpenConnection, Task<int>> write)
    {
        var mine = new SmallWrite(write);
        _queue.Enqueue(mine);
        await _gate.WaitAsync();
        try
        {
            // Whoever comes in first writes for all; the others find it done.
            while (!mine.Result.IsCompleted)
            {
                await WriteNextGroup();
            }
        }
        finally
        {
            _gate.Release();
        }

        return await mine.Result;
    }

    public void Dispose() => _gate.Dispose();

    private async Task WriteNextGroup()
    {
        var group = new List<SmallWrite>();
        while (group.Count < MostTogether && _queue.TryDequeue(out var next))
        {
            group.Add(next);
        }

        while (group.Count > 0)
        {
            try
            {
                var counts = await Commit(group);
                group.Zip(counts).ToList().ForEach(done => done.First.Succeed(done.Second));
                return;
            }
            catch (SmallWriteException exception)
            {
                group.Remove(exception.Write);
                exception.Write.Fail(exception.InnerException!);
            }
            catch (Exception exception)
            {
                // The database itself: the next in line would only wait as long for the same.
                group.ForEach(one => one.Fail(exception));
                return;
            }
        }
    }

    private Task<List<int>> Commit(List<SmallWrite> group) => Transact(
        async open =>
        {
            var counts = new List<int>(group.Count);
            foreach (var one in group)
            {
                counts.Add(await one.Run(open));
                open.Forget();
            }

            return counts;
        },
        CancellationToken.None);

    private async Task<T> Transact<T>(Func<OpenConnection, Task<T>> write, CancellationToken cancellationToken)
    {
        var open = await database.Borrow(cancellationToken);
        try
        {
            await open.Begin(cancellationToken);
            var result = await write(open);
            await Commit(open, cancellationToken);
            database.GiveBack(open);
            return result;
        }
        catch
        {
            await database.Discard(open);
            throw;
        }
    }

    /// <summary>With a look at the clock before and after.</summary>
    internal async Task Commit(OpenConnection open, CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        await open.Commit(cancellationToken);
        Volatile.Write(ref _lastCommit, Stopwatch.GetTimestamp());
        CommitMeter.Took(Stopwatch.GetElapsedTime(begun));
    }

    private sealed class SmallWrite(Func<OpenConnection, Task<int>> write)
    {
        private readonly TaskCompletionSource<int> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<int> Result => _result.Task;

        /// <exception cref="SmallWriteException">It threw.</exception>
        public async Task<int> Run(OpenConnection open)
        {
            try
            {
                return await write(open);
            }
            catch (Exception exception)
            {
                throw new SmallWriteException(this, exception);
            }
        }

        public void Succeed(int count) => _result.SetResult(count);

        public void Fail(Exception exception) => _result.SetException(exception);
    }

    /// <summary>Says which of a group it was.</summary>
    private sealed class SmallWriteException(SmallWrite write, Exception inner) : Exception(inner.Message, inner)
    {
        public SmallWrite Write => write;
    }
}

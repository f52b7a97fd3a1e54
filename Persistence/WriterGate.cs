namespace ShopBot.Persistence;

/// <summary>
/// One writer at a time in this process: SQLite has one write lock, and waiting here is fair and costs nothing.
/// It covers the commit and the checkpoint that a commit may do. Readers pass beside it.
/// </summary>
public sealed class WriterGate : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    public async Task<T> Write<T>(Func<Task<T>> write, CancellationToken cancellationToken)
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

    public void Dispose() => _gate.Dispose();
}

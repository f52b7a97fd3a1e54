using System.Collections.Concurrent;
using ShopBot.Persistence;

namespace ShopBot.Bot.Outbox;

/// <summary>
/// Works through what the shop owes its chats: one chat's messages in order, many chats side by side.
/// What is owed stands in the database; this only says which chats to look at.
/// </summary>
public sealed class Dispatcher(ChatLane lane, Func<CancellationToken, Task<IReadOnlyList<long>>> dueChats, TimeProvider time, ILogger<Dispatcher> log)
{
    private const int ChatsAtOnce = 32;
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<long, bool> _running = new();
    private readonly SemaphoreSlim _places = new(ChatsAtOnce);
    private readonly ConcurrentDictionary<Task, byte> _tasks = new();
    private CancellationToken _stopping;

    /// <summary>Looks at chats with something due until it is stopped; then waits for the sends under way.</summary>
    public async Task Run(CancellationToken stopping)
    {
        _stopping = stopping;
        try
        {
            while (true)
            {
                await LookAround(stopping);
                await Task.Delay(LookAgain, time, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
        finally
        {
            await Task.WhenAll(_tasks.Keys);
        }
    }

    /// <summary>Something is due in these chats.</summary>
    public void Nudge(IEnumerable<long> chatIds)
    {
        foreach (var chatId in chatIds)
        {
            // True: look once more after the round that runs now.
            if (!_stopping.IsCancellationRequested && !_running.TryUpdate(chatId, true, false) && _running.TryAdd(chatId, true))
            {
                var task = Task.Run(() => Work(chatId), CancellationToken.None);
                _tasks.TryAdd(task, 0);
                task.ContinueWith(done => _tasks.TryRemove(done, out _), TaskScheduler.Default);
            }
        }
    }

    private async Task LookAround(CancellationToken stopping)
    {
        try
        {
            Nudge(await dueChats(stopping));
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            log.LogWarning("The outbox cannot be read, trying again: {Reason}", exception.Message);
        }
    }

    private async Task Work(long chatId)
    {
        await _places.WaitAsync(CancellationToken.None);
        try
        {
            do
            {
                _running[chatId] = false;
                await lane.Clear(chatId, _stopping);
            }
            while (!_stopping.IsCancellationRequested && !_running.TryRemove(new(chatId, false)));
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            _running.TryRemove(chatId, out _);
        }
        catch (Exception exception) when (Refusals.IsOfDatabase(exception))
        {
            log.LogWarning("The outbox cannot be written, trying again: {Reason}", exception.Message);
            _running.TryRemove(chatId, out _);
        }
        catch (Exception exception)
        {
            // What is owed is still in the database: the next look around comes back to it.
            log.LogError(exception, "Sending to a chat failed");
            _running.TryRemove(chatId, out _);
        }
        finally
        {
            _places.Release();
        }
    }
}

using System.Collections.Concurrent;
using ShopBot.Bot.Outbox;
using ShopBot.Bot.Telegram;
using ShopBot.Domain.News;
using ShopBot.Persistence.News;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Bot.News;

/// <summary>
/// Brings what the owner wrote to all who asked for news, portion by portion and beside everything else the bot sends. What is left
/// stands in the database, so a restart goes on with it; at night it rests.
/// </summary>
public sealed class NewsDesk(
    ShopContext context, NewsStore store, NewsLane lane, Drawing drawing, Action<IEnumerable<long>> nudge, TimeProvider time, BackOff backOff, ILogger<NewsDesk> log)
    : IDisposable
{
    private const int AtOnce = 8;

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(20);

    /// <summary>Chats that must rest hold up the end of a broadcast.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _sooner = new(0, 1);
    private readonly SemaphoreSlim _one = new(1, 1);
    private int _failures;

    public async Task Run(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                await _sooner.WaitAsync(await LookAndLog(stopping), stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    /// <summary>There is something to do.</summary>
    public void Nudge()
    {
        try
        {
            _sooner.Release();
        }
        catch (Exception exception) when (exception is SemaphoreFullException or ObjectDisposedException)
        {
            // It looks soon anyway, or never again.
        }
    }

    /// <summary>Does all that may be done now.</summary>
    /// <returns>When to look again.</returns>
    public async Task<TimeSpan> Look(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            while (true)
            {
                await store.Settle(context.Shop.Id, cancellationToken);
                if (await store.Running(context.Shop.Id, cancellationToken) is not { } broadcast)
                {
                    return LookAgain;
                }

                if (await GoOn(broadcast, cancellationToken) is { } wait)
                {
                    return wait;
                }
            }
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose()
    {
        _sooner.Dispose();
        _one.Dispose();
    }

    private async Task<TimeSpan> LookAndLog(CancellationToken stopping)
    {
        try
        {
            return await Look(stopping);
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            log.LogWarning("{Shop}: news could not be sent, again soon: {Reason}", context.Shop.Key, exception.Message);
            return LookAgain;
        }
    }

    /// <summary>One portion; null: go on at once.</summary>
    private async Task<TimeSpan?> GoOn(BroadcastRow broadcast, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (broadcast.Status == BroadcastStatus.Stopped)
        {
            await End(broadcast);
            return null;
        }

        if (NewsHours.RestUntil(context.Shop, now) is not null)
        {
            return LookAgain;
        }

        var (due, isDone) = await store.Left(broadcast, now, cancellationToken);
        if (due.Count > 0)
        {
            return await Send(due, cancellationToken) ? null : backOff.After(_failures++);
        }

        if (!isDone)
        {
            return Rest;
        }

        if (await store.Promise(broadcast, context.Shop, language => Draw(broadcast, language), Tell, now) == 0)
        {
            await End(broadcast);
        }

        nudge([broadcast.ChatId]);
        return null;
    }

    /// <summary>False when there is trouble; what was not begun stays.</summary>
    private async Task<bool> Send(IReadOnlyList<OutboxRow> due, CancellationToken cancellationToken)
    {
        var (waiting, hasTrouble) = (new ConcurrentQueue<OutboxRow>(due), false);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            while (!Volatile.Read(ref hasTrouble) && waiting.TryDequeue(out var row))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!await lane.Send(row, cancellationToken))
                {
                    Volatile.Write(ref hasTrouble, true);
                }
            }
        }));
        _failures = hasTrouble ? _failures : 0;
        return !hasTrouble;
    }

    private async Task End(BroadcastRow broadcast)
    {
        nudge(await store.End(broadcast, Tell, time.GetUtcNow));
        log.LogInformation("{Shop}: news {Id} came to an end", context.Shop.Key, broadcast.Id);
    }

    private string Draw(BroadcastRow broadcast, string language) =>
        drawing.Opening(NewsText.Show(broadcast.Text, broadcast.Picture), context.Shop, language).ToJson();

    private string Tell(BroadcastRow broadcast, string? language) =>
        drawing.Panel(NewsText.Progress(broadcast.ToBroadcast(), broadcast.ToReached(), context.Shop, time.GetUtcNow()), context.Shop, language ?? context.Shop.DefaultLanguage).ToJson();
}

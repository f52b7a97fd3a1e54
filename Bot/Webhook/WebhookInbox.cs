using System.Threading.Channels;
using Telegram.Bot.Types;

namespace ShopBot.Bot.Webhook;

/// <summary>
/// What was brought to one bot and is not committed yet. It is run as polled updates are: what waits makes a batch, which never waits to
/// fill, and one batch at a time, so that a chat's updates stay in order. Nothing is kept here: what is not committed is brought again.
/// </summary>
/// <param name="run">Returns once the whole effect of the updates is committed.</param>
/// <param name="setAside">Keeps what cannot be read as an update.</param>
public sealed class WebhookInbox(
    Func<IReadOnlyList<Update>, CancellationToken, Task> run, Func<long, string, Exception, Task> setAside, string shop, TimeProvider time, ILogger<WebhookInbox> log)
{
    private const int MostTogether = 100;

    private readonly Channel<Brought> _waiting = Channel.CreateUnbounded<Brought>(new() { SingleReader = true });
    private long _committedTicks;

    /// <summary>When something that was brought was last committed, in UTC; the beginning of time before.</summary>
    public DateTimeOffset CommittedAt => new(Volatile.Read(ref _committedTicks), TimeSpan.Zero);

    /// <summary>True once its whole effect is committed; false when Telegram should bring it again.</summary>
    public Task<bool> Take(Update update)
    {
        var brought = new Brought(update);
        return _waiting.Writer.TryWrite(brought) ? brought.IsCommitted : Task.FromResult(false);
    }

    /// <summary>True once it is kept for the operator; false when Telegram should bring it again.</summary>
    public async Task<bool> SetAside(long updateId, string payload, Exception why)
    {
        try
        {
            await setAside(updateId, payload, why);
            return true;
        }
        catch (Exception exception)
        {
            log.LogWarning("{Shop}: update {UpdateId} could not be set aside, Telegram will bring it again: {Reason}", shop, updateId, exception.Message);
            return false;
        }
    }

    /// <summary>Runs what comes until it is stopped; what still waits then is brought again.</summary>
    public async Task Run(CancellationToken stopping)
    {
        try
        {
            while (await _waiting.Reader.WaitToReadAsync(stopping))
            {
                await RunBatch(WhatWaits(), stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
        finally
        {
            _waiting.Writer.TryComplete();
            while (_waiting.Reader.TryRead(out var late))
            {
                late.Answer(false);
            }
        }
    }

    /// <summary>By id, as a poll has them: they come over many connections at once.</summary>
    private List<Brought> WhatWaits()
    {
        var batch = new List<Brought>();
        while (batch.Count < MostTogether && _waiting.Reader.TryRead(out var next))
        {
            batch.Add(next);
        }

        return [.. batch.OrderBy(brought => brought.Update.Id)];
    }

    private async Task RunBatch(List<Brought> batch, CancellationToken stopping)
    {
        var isCommitted = false;
        try
        {
            await run([.. batch.Select(brought => brought.Update)], stopping);
            isCommitted = true;
            Volatile.Write(ref _committedTicks, time.GetUtcNow().UtcTicks);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            log.LogWarning("{Shop}: {Count} updates could not be committed, Telegram will bring them again: {Reason}", shop, batch.Count, exception.Message);
        }
        finally
        {
            batch.ForEach(brought => brought.Answer(isCommitted));
        }
    }

    private sealed class Brought(Update update)
    {
        private readonly TaskCompletionSource<bool> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Update Update => update;

        public Task<bool> IsCommitted => _answer.Task;

        public void Answer(bool isCommitted) => _answer.SetResult(isCommitted);
    }
}

using System.Collections.Concurrent;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace ShopBot.Bot.Telegram;

/// <summary>
/// The fast lane: taps wait with a spinner and expire, so they are answered beside all else, without limits, and dropped when stale.
/// </summary>
/// <param name="hurry">Ends every try that is still under way.</param>
public sealed class TapAnswers(ITelegramBotClient client, TimeProvider time, ILogger<TapAnswers> log, CancellationToken hurry)
{
    private const int Tries = 4;
    private static readonly TimeSpan TooLate = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<Task, byte> _underWay = new();

    /// <summary>Does not wait; the answer goes out beside the screen.</summary>
    public void Answer(string callbackId, string? toast)
    {
        var task = Send(callbackId, toast);
        _underWay.TryAdd(task, 0);
        task.ContinueWith(done => _underWay.TryRemove(done, out _), TaskScheduler.Default);
    }

    /// <summary>Waits for the answers under way, each of which ends within 15 seconds.</summary>
    public Task Drain() => Task.WhenAll(_underWay.Keys);

    private async Task Send(string callbackId, string? toast)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(hurry);
        patience.CancelAfter(TooLate);
        try
        {
            for (var attempt = 1; attempt <= Tries; attempt++)
            {
                if (await TrySend(callbackId, toast, attempt, patience.Token) is not { } wait)
                {
                    return;
                }

                await Task.Delay(wait, time, patience.Token);
            }
        }
        catch (OperationCanceledException)
        {
            log.LogDebug("Tap not answered in time");
        }
    }

    /// <summary>Null when it is done with, else how long to wait before the next try.</summary>
    private async Task<TimeSpan?> TrySend(string callbackId, string? toast, int attempt, CancellationToken patience)
    {
        try
        {
            await client.AnswerCallbackQuery(callbackId, toast, cancellationToken: patience);
            return null;
        }
        catch (ApiRequestException exception) when (exception.ErrorCode is not (429 or >= 500))
        {
            // "query is too old": the customer has seen the spinner end already.
            log.LogDebug("Tap not answered: {Reason}", exception.Message);
            return null;
        }
        catch (Exception exception) when (exception is RequestException or HttpRequestException)
        {
            log.LogDebug("Tap not answered at try {Attempt}: {Reason}", attempt, exception.Message);
            return Remedies.RetryAfter(exception) ?? (Breath * attempt);
        }
    }
}

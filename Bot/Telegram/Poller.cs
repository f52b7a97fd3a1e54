using System.Net;
using ShopBot.Bot.Outbox;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace ShopBot.Bot.Telegram;

/// <summary>
/// Asks Telegram for updates and confirms them only after they were run to the end: Telegram is the durable inbox.
/// </summary>
/// <param name="run">Returns once the whole effect of the updates is committed.</param>
/// <param name="setAside">Keeps an update that cannot be read: its id, its JSON and why.</param>
public sealed class Poller(
    ITelegramBotClient client, Func<IReadOnlyList<Update>, CancellationToken, Task> run, Func<long, string, Exception, Task> setAside, string shop, ApiServer server, TimeProvider time, BackOff backOff, ILogger<Poller> log)
{
    private const int BatchSize = 100;
    private const int PollTimeoutSeconds = 30;

    /// <summary>A poll that takes this much longer than was asked for hangs on a dead connection.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    /// <summary>What a shop can act on.</summary>
    internal static readonly UpdateType[] Wanted = [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    private readonly TaskCompletionSource _caughtUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int? _offset;
    private long _lastPollTicks;
    private int _failures;

    /// <summary>When the last poll came back; null before the first.</summary>
    public DateTimeOffset? LastPollAt => Volatile.Read(ref _lastPollTicks) is var ticks and > 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>Ends once all that waited at the start has been run.</summary>
    public Task CaughtUp => _caughtUp.Task;

    /// <summary>Runs until it is stopped, or the token was revoked.</summary>
    public async Task Run(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await RunOnce(stopping);
                _failures = 0;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (ApiRequestException exception) when (Remedies.For(exception) == Remedy.Stop)
            {
                log.LogError("{Shop}: {Server} no longer knows this token; {Remedy}", shop, server, server.Remedy);
                return;
            }
            catch (Exception exception)
            {
                if (!await Rest(exception, stopping))
                {
                    return;
                }
            }
        }
    }

    private async Task RunOnce(CancellationToken stopping)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(PollTimeoutSeconds) + Grace, time);
        using var watchdog = CancellationTokenSource.CreateLinkedTokenSource(stopping, patience.Token);
        var asked = time.GetTimestamp();
        var waits = CaughtUp.IsCompleted;
        var (updates, last) = await Ask(waits ? PollTimeoutSeconds : 0, watchdog.Token);
        Volatile.Write(ref _lastPollTicks, time.GetUtcNow().UtcTicks);
        if (last is { } id)
        {
            await (updates.Length > 0 ? run(updates, stopping) : Task.CompletedTask);
            _offset = id + 1;
        }
        else if (waits && time.GetElapsedTime(asked) < Breath)
        {
            // A server without long polling: asked again at once it would be asked all the time.
            await Task.Delay(Breath, time, stopping);
        }

        if (updates.Length < BatchSize)
        {
            _caughtUp.TrySetResult();
        }
    }

    private async Task<(Update[] Updates, int? Last)> Ask(int timeoutSeconds, CancellationToken cancellationToken)
    {
        try
        {
            var updates = await client.GetUpdates(_offset, BatchSize, timeoutSeconds, Wanted, cancellationToken);
            return (updates, updates.Length > 0 ? updates[^1].Id : null);
        }
        catch (RequestException exception) when (_failures > 0 && exception is not ApiRequestException && exception.HttpStatusCode == HttpStatusCode.OK)
        {
            // It was as unreadable the time before: not the way spoilt it.
            return await new OneByOne(client, setAside).Read(_offset, BatchSize, Wanted, cancellationToken);
        }
    }

    /// <summary>Says what is wrong and waits, longer each time. False when it is stopped meanwhile.</summary>
    private async Task<bool> Rest(Exception exception, CancellationToken stopping)
    {
        var wait = Remedies.RetryAfter(exception) ?? backOff.After(_failures);
        var reason = exception switch
        {
            ApiRequestException { ErrorCode: 409 } => "another program polls this bot, or a webhook is set; standing by",
            OperationCanceledException => "Telegram did not answer in time",
            _ => exception.GetBaseException().Message,
        };
        if (_failures++ is 0 or 5)
        {
            log.LogWarning("{Shop}: {Reason}; next try in {Seconds:0} s", shop, reason, wait.TotalSeconds);
        }

        try
        {
            await Task.Delay(wait, time, stopping);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}

using ShopBot.Bot.Outbox;
using ShopBot.Bot.Telegram;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace ShopBot.Bot.Webhook;

/// <summary>
/// Has Telegram bring a bot's updates, and looks every 45 seconds whether it still does: whoever polls the same bot ends the webhook.
/// It stays set when the shop stops, so that any other process that serves the bot goes on.
/// </summary>
public sealed class WebhookSource(
    ITelegramBotClient client, WebhookDoor door, WebhookKey key, WebhookInbox inbox, string shop, ApiServer server, TimeProvider time, BackOff backOff, ILogger<WebhookSource> log)
{
    /// <summary>As many as Telegram allows: they make the batches of a rush.</summary>
    private const int Connections = 100;

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(45);

    /// <summary>Telegram tries again ever more seldom, so that what it says of its last try may be minutes old.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(5);

    private long _heardTicks;
    private int _failures;
    private bool _isSet;
    private DateTime? _lastError;

    /// <summary>When it last brought something that was committed, or said that the webhook stands and nothing waits that it could not bring; null before.</summary>
    public DateTimeOffset? HeardAt => Math.Max(Volatile.Read(ref _heardTicks), inbox.CommittedAt.UtcTicks) is var ticks and > 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>Runs until it is stopped, or the token was revoked.</summary>
    public async Task Run(CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        door.Let(key, inbox);
        var working = inbox.Run(end.Token);
        try
        {
            while (await Look(stopping) is { } wait)
            {
                await Task.Delay(wait, time, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }

        door.StandBy(key);
        await end.CancelAsync();
        await working;
    }

    /// <summary>Until the next look; null when there is to be none.</summary>
    private async Task<TimeSpan?> Look(CancellationToken stopping)
    {
        try
        {
            if (await Keep(stopping))
            {
                Volatile.Write(ref _heardTicks, time.GetUtcNow().UtcTicks);
            }

            _failures = 0;
            return LookAgain;
        }
        catch (ApiRequestException exception) when (Remedies.For(exception) == Remedy.Stop)
        {
            log.LogError("{Shop}: {Server} no longer knows this token; {Remedy}", shop, server, server.Remedy);
            return null;
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            var wait = Remedies.RetryAfter(exception) ?? backOff.After(_failures);
            if (_failures++ is 0 or 5)
            {
                log.LogWarning("{Shop}: the webhook could not be set: {Reason}; next try in {Seconds:0} s", shop, exception.Message, wait.TotalSeconds);
            }

            return wait;
        }
    }

    /// <returns>Whether Telegram can bring what it has, as far as it says.</returns>
    private async Task<bool> Keep(CancellationToken stopping)
    {
        if (_isSet)
        {
            var info = await client.GetWebhookInfo(stopping);
            if (info.LastErrorDate is { } at && at != _lastError)
            {
                _lastError = at;
                log.LogWarning("{Shop}: Telegram could not bring an update: {Reason}; {Count} wait there", shop, info.LastErrorMessage, info.PendingUpdateCount);
            }

            if (info.Url.EndsWith(key.Path, StringComparison.Ordinal))
            {
                return info.PendingUpdateCount == 0 || !(time.GetUtcNow().UtcDateTime - info.LastErrorDate < Lately);
            }

            log.LogWarning("{Shop}: somebody ended or moved this bot's webhook; it is set again", shop);
        }

        await client.SetWebhook(door.UrlOf(key), maxConnections: Connections, allowedUpdates: Poller.Wanted, secretToken: key.Secret, cancellationToken: stopping);
        _isSet = true;
        log.LogInformation("{Shop}: Telegram brings updates to the webhook", shop);
        return true;
    }
}

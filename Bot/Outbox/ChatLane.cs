using ShopBot.Bot.Telegram;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Outbox;
using Telegram.Bot.Exceptions;

namespace ShopBot.Bot.Outbox;

/// <summary>Sends what is due in one chat, in order, and records what became of it.</summary>
/// <param name="moved">Told when a group has a new id.</param>
/// <param name="revoked">Told when the token is no longer good.</param>
public sealed class ChatLane(
    int shopId, OutboxStore store, TelegramRenderer renderer, Limiter limiter, TimeProvider time,
    Func<long, long, Task> moved, Action revoked, ILogger<ChatLane> log)
{
    /// <summary>An ambiguous message is sent once more, never twice.</summary>
    private const int MostSends = 2;

    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(24);

    public async Task Clear(long chatId, CancellationToken cancellationToken)
    {
        var rows = await store.Due(shopId, chatId, time.GetUtcNow(), cancellationToken);
        foreach (var row in Newest(rows))
        {
            if (!await Send(row, cancellationToken))
            {
                return;
            }
        }

        if (await store.DueScreen(shopId, chatId, cancellationToken) is { } chat)
        {
            await Show(chat, cancellationToken);
        }
    }

    /// <summary>Of several steps of one ticket or status only the newest needs to be seen.</summary>
    private static IEnumerable<OutboxRow> Newest(IReadOnlyList<OutboxRow> rows) => rows.Where(row =>
        row.Kind == OutboxKind.Notice || !rows.Any(later => later.Subject == row.Subject && later.Kind == row.Kind && later.Step > row.Step));

    /// <summary>False when the chat must rest first.</summary>
    private async Task<bool> Send(OutboxRow row, CancellationToken cancellationToken)
    {
        var orderId = OrderId(row);
        var shown = orderId is { } id && row.Kind != OutboxKind.Notice ? await store.ShownAs(row, id, cancellationToken) : null;
        var replyTo = orderId is { } order && row.Kind == OutboxKind.Notice ? await store.ShownAs(row, order, cancellationToken) : null;
        if (shown is null)
        {
            if (row.State == OutboxState.Ambiguous && row.Attempts >= MostSends)
            {
                log.LogError("{Subject} {Kind} may have arrived twice or not at all; it is not sent again", row.Subject, row.Kind);
                await store.Failed(row, "sent twice without an answer", cancellationToken);
                return true;
            }

            await store.Sending(row, cancellationToken);
        }

        try
        {
            var messageId = await renderer.ShowMessage(row.ChatId, shown, Drawn.FromJson(row.Body), replyTo, cancellationToken);
            await store.Sent(row, orderId, messageId, CancellationToken.None);
            return true;
        }
        catch (Exception exception) when (exception is RequestException or HttpRequestException or IOException)
        {
            return await Recover(row, shown is null, exception, cancellationToken);
        }
    }

    private async Task<bool> Recover(OutboxRow row, bool wasNew, Exception exception, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        switch (Remedies.For(exception))
        {
            case Remedy.Moved when exception is ApiRequestException { Parameters.MigrateToChatId: { } to }:
                await moved(row.ChatId, to);
                return false;
            case Remedy.Wait:
                await store.Later(row, OutboxState.Pending, now + Pause(row.ChatId, exception), "Telegram asked to wait", cancellationToken);
                return false;
            case Remedy.Stop:
                revoked();
                return false;
            case Remedy.Unreachable when row.Kind != OutboxKind.Ticket:
                log.LogInformation("A customer cannot be reached: {Reason}", exception.Message);
                await store.Unreachable(shopId, row.ChatId, cancellationToken);
                return false;
            case Remedy.GiveUp:
                log.LogError("{Subject} {Kind} was refused: {Reason}", row.Subject, row.Kind, exception.Message);
                await store.Failed(row, exception.Message, cancellationToken);
                return true;
            default:
                return await TryAgain(row, wasNew, exception, now, cancellationToken);
        }
    }

    private async Task<bool> TryAgain(OutboxRow row, bool wasNew, Exception exception, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now - row.CreatedAt > GiveUpAfter)
        {
            log.LogError("{Subject} {Kind} could not be sent for a day: {Reason}", row.Subject, row.Kind, exception.Message);
            await store.Failed(row, exception.Message, cancellationToken);
            return true;
        }

        log.LogWarning("{Subject} {Kind} waits: {Reason}", row.Subject, row.Kind, exception.Message);
        var state = wasNew && Remedies.IsAmbiguous(exception) ? OutboxState.Ambiguous : OutboxState.Pending;
        await store.Later(row, state, now + BackOff.After(row.Attempts), exception.Message, cancellationToken);
        return false;
    }

    private async Task Show(ChatRow chat, CancellationToken cancellationToken)
    {
        try
        {
            var shown = await renderer.ShowScreen(chat, Drawn.FromJson(chat.PendingScreen!), cancellationToken);
            await store.Shown(chat, shown.MessageId, shown.IsPicture, shown.KeyboardIsOut, CancellationToken.None);
        }
        catch (Exception exception) when (exception is RequestException or HttpRequestException or IOException)
        {
            switch (Remedies.For(exception))
            {
                case Remedy.Wait:
                    Pause(chat.ChatId, exception);
                    break;
                case Remedy.Stop:
                    revoked();
                    break;
                case Remedy.Unreachable:
                    await store.Unreachable(shopId, chat.ChatId, cancellationToken);
                    break;
                case Remedy.GiveUp:
                    log.LogError("A screen was refused: {Reason}", exception.Message);
                    await store.Shown(chat, chat.LiveMessageId, chat.LiveIsPicture, chat.KeyboardIsOut, cancellationToken);
                    break;
                default:
                    // The screen is still pending; the chat rests a moment, and the next look around tries again.
                    log.LogDebug("A screen waits: {Reason}", exception.Message);
                    break;
            }
        }
    }

    private TimeSpan Pause(long chatId, Exception exception)
    {
        var wait = TimeSpan.FromSeconds((exception as ApiRequestException)?.Parameters?.RetryAfter ?? 1);
        limiter.Pause(chatId, wait);
        log.LogInformation("Telegram asks for a pause of {Seconds} s in one chat", wait.TotalSeconds);
        return wait;
    }

    private static long? OrderId(OutboxRow row) =>
        row.Subject.StartsWith("order:", StringComparison.Ordinal) && long.TryParse(row.Subject.AsSpan(6), out var id) ? id : null;
}

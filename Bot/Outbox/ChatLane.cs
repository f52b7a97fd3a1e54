using ShopBot.Bot.Telegram;
using ShopBot.Persistence.Outbox;
using Telegram.Bot.Exceptions;

namespace ShopBot.Bot.Outbox;

/// <summary>Sends what is due in one chat, in order, the screen last, and records what became of it.</summary>
/// <param name="moved">Told when a group has a new id.</param>
/// <param name="revoked">Told when the token is no longer good.</param>
public sealed class ChatLane(
    int shopId, OutboxStore store, TelegramRenderer renderer, TalkThreads talks, ScreenLane screens, FateNotes notes, Unrecorded unrecorded, Rests rests, TimeProvider time, BackOff backOff,
    Func<long, long, Task> moved, Action revoked, ILogger<ChatLane> log)
{
    /// <summary>An ambiguous message is sent once more, never twice.</summary>
    private const int MostSends = 2;

    /// <summary>Nobody cooks twice for a note, and nothing else tells what it does.</summary>
    private const int MostSendsOfNote = 4;

    /// <summary>Older than this, a message holds no other up where Telegram might be at odds with this one alone.</summary>
    private static readonly TimeSpan MostInTheWay = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(24);

    /// <summary>A question can be answered late; a ticket of yesterday is nobody's dinner.</summary>
    private static readonly TimeSpan GiveUpWordsAfter = TimeSpan.FromDays(7);

    /// <summary>Ends early where the chat must rest; what is left stays due.</summary>
    public async Task Clear(long chatId, CancellationToken stopping)
    {
        if (rests.IsOn(chatId))
        {
            return;
        }

        try
        {
            await SendDue(chatId, stopping);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The database cannot be written, or worse: not every second again.
            rests.Lengthen(chatId);
            throw;
        }
    }

    private async Task SendDue(long chatId, CancellationToken stopping)
    {
        var rows = await unrecorded.Settle(await store.Due(shopId, chatId, time.GetUtcNow(), stopping));
        if (rows.Any(row => !row.IsToTeam) && !await store.IsReachable(shopId, chatId, stopping))
        {
            await Unreachable(chatId, rows);
            rows = [.. rows.Where(row => row.IsToTeam)];
        }

        foreach (var row in Newest(rows))
        {
            if (!await Send(row, stopping))
            {
                return;
            }
        }

        await screens.Show(chatId, stopping);
    }

    /// <summary>Of several steps of one ticket or status only the newest needs to be seen.</summary>
    private static IEnumerable<OutboxRow> Newest(IReadOnlyList<OutboxRow> rows) => rows.Where(row =>
        row.Kind == OutboxKind.Notice || row.TalkChatId is not null || !rows.Any(later => later.Subject == row.Subject && later.Kind == row.Kind && later.Step > row.Step));

    /// <summary>False when the chat must rest first. A send that has begun is recorded to the end, also while the shop stops.</summary>
    private async Task<bool> Send(OutboxRow row, CancellationToken stopping)
    {
        var isTalk = row.TalkChatId is not null;
        var known = isTalk ? null : await store.ShownAs(row, stopping);
        var (shown, replyTo) = row.Kind == OutboxKind.Notice ? ((int?)null, known) : (known, null);
        var hasBegun = false;
        try
        {
            if (isTalk ? await talks.Send(row, Begin, stopping) : await Show(row, shown, replyTo, Begin, stopping))
            {
                rests.WentWell(row.ChatId);
                return true;
            }

            // Of what nobody else is told, the operator is.
            var note = await notes.About(row, time.GetUtcNow(), stopping);
            log.Log(
                note is null ? LogLevel.Error : LogLevel.Warning, "{Subject} {Kind} may have arrived more than once or not at all; it is not sent again", row.Subject, row.Kind);
            await store.FailedUnanswered(row, note);
            return true;
        }
        catch (Exception exception) when (exception is RequestException or HttpRequestException or IOException)
        {
            rests.Count(exception);
            return await Recover(row, hasBegun && Remedies.IsAmbiguous(exception), exception);
        }

        async Task<bool> Begin()
        {
            if (row.Attempts >= (row.IsFateNote ? MostSendsOfNote : MostSends))
            {
                return false;
            }

            if (row.Attempts > 0)
            {
                log.LogWarning("{Subject} {Kind} may have arrived already; it is sent once more", row.Subject, row.Kind);
            }

            await unrecorded.Begin(row, () => store.Sending(row));
            hasBegun = true;
            return true;
        }
    }

    private async Task<bool> Recover(OutboxRow row, bool mayHaveArrived, Exception exception)
    {
        var now = time.GetUtcNow();
        switch (Remedies.For(exception))
        {
            case Remedy.Moved when exception is ApiRequestException { Parameters.MigrateToChatId: { } to }:
                await store.Refused(row, now, exception.Message);
                await moved(row.ChatId, to);
                return false;
            case Remedy.Wait:
                await store.Refused(row, now + await rests.AsTold(row.ChatId, exception), "Telegram asked to wait");
                return false;
            case Remedy.Stop:
                await store.Refused(row, now, exception.Message);
                revoked();
                return false;
            case Remedy.Unreachable when !row.IsToTeam:
                log.LogInformation("A customer cannot be reached: {Reason}", exception.Message);
                await Unreachable(row.ChatId, [row]);
                return false;
            case Remedy.GiveUp when row.Kind != OutboxKind.Ticket:
                log.LogError("{Subject} {Kind} was refused: {Reason}", row.Subject, row.Kind, exception.Message);
                await store.Failed(row, exception.Message);
                return true;
            default:
                return await TryAgain(row, mayHaveArrived, exception, now);
        }
    }

    /// <summary>False when it was sent often enough.</summary>
    private async Task<bool> Show(OutboxRow row, int? shown, int? replyTo, Func<Task<bool>> maySend, CancellationToken stopping)
    {
        if (await renderer.ShowMessage(row.ChatId, shown, Drawn.FromJson(row.Body), replyTo, maySend, stopping) is not { } messageId)
        {
            return false;
        }

        await unrecorded.Arrived(row, () => store.Sent(row, messageId, shown));
        return true;
    }

    /// <summary>The customer gets nothing more; the staff are told of what they said in vain.</summary>
    private async Task Unreachable(long chatId, IEnumerable<OutboxRow> rows)
    {
        foreach (var row in rows.Where(row => row.Kind == OutboxKind.TalkToCustomer))
        {
            await talks.TellTeam(row);
        }

        await store.Unreachable(shopId, chatId);
    }

    private async Task<bool> TryAgain(OutboxRow row, bool mayHaveArrived, Exception exception, DateTimeOffset now)
    {
        var age = now - row.CreatedAt;
        if (age > (row.Kind == OutboxKind.TalkToTeam ? GiveUpWordsAfter : GiveUpAfter))
        {
            log.LogError("{Subject} {Kind} could not be sent since {Begin:u}: {Reason}", row.Subject, row.Kind, row.CreatedAt, exception.Message);
            await store.Failed(row, exception.Message);
            return true;
        }

        log.LogWarning("{Subject} {Kind} waits: {Reason}", row.Subject, row.Kind, exception.Message);
        var next = now;
        if (HoldsUp(exception, mayHaveArrived, age))
        {
            rests.Lengthen(row.ChatId);
        }
        else
        {
            next += backOff.AtAge(age);
        }

        await (mayHaveArrived
            ? store.Unanswered(row, next, exception.Message)
            : store.Refused(row, next, exception.Message));
        return false;
    }

    /// <summary>Whether what comes later waits too, so that it does not overtake: where the way there, or Telegram, is in trouble, and not this message alone.</summary>
    private static bool HoldsUp(Exception exception, bool mayHaveArrived, TimeSpan age) => exception switch
    {
        IOException => false, // Its file could not be made.
        ApiRequestException { ErrorCode: < 500 } => false,
        ApiRequestException => age < MostInTheWay,
        _ when mayHaveArrived => true, // It is sent once more at most.
        _ => !Remedies.IsAmbiguous(exception) || age < MostInTheWay,
    };
}

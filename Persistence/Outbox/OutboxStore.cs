using Microsoft.EntityFrameworkCore;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Reliability;

namespace ShopBot.Persistence.Outbox;

/// <summary>What a shop still owes its chats, and what became of it.</summary>
public sealed partial class OutboxStore(Database database)
{
    /// <summary>The error of a message that is given up although it may have arrived.</summary>
    public const string NeverAnswered = "sent as often as it may be, and never answered";

    internal static readonly OutboxState[] Open = [OutboxState.Pending, OutboxState.Sending, OutboxState.Ambiguous];

    internal static readonly OutboxKind[] SaidOnce = [OutboxKind.Notice, OutboxKind.Panel, OutboxKind.TalkToTeam, OutboxKind.TalkToCustomer, OutboxKind.News];

    /// <summary>
    /// After a start: a send that was under way when the process ended may have arrived or not. News has rules of its own.
    /// </summary>
    public Task<int> Recover(int shopId) => Command(open => open.Prepared(OutboxCommands.Recover).Write(("@shop", shopId)));

    /// <summary>A message that comes from no turn.</summary>
    public Task<int> Promise(OutboxRow row) => Write(db =>
    {
        db.Add(row);
        return db.SaveChangesAsync();
    });

    /// <summary>The message that shows an order or a booking already in the row's chat, which a notice answers; null: none does.</summary>
    public async Task<int?> ShownAs(OutboxRow row, CancellationToken cancellationToken)
    {
        if (row.Kind is OutboxKind.Panel or OutboxKind.Farewell)
        {
            return row.MessageId;
        }

        return Shows(row) is not { } shows ? null : await database.Reader.First(
            OutboxCommands.ShownAs(shows.Table),
            [("@shop", row.ShopId), ("@id", shows.Id)],
            one => row.Kind == OutboxKind.Ticket || (row.Kind == OutboxKind.Notice && one.LongNumber(3) != row.ChatId)
                ? (one.LongNumber(0) == row.ChatId ? one.Number(1) : null)
                : one.Number(2),
            cancellationToken);
    }

    /// <summary>Before a message that cannot be taken back goes out. To be written twice does no harm.</summary>
    public Task<int> Sending(OutboxRow row) => Command(open => open.Prepared(OutboxCommands.Sending).Write(
        ("@shop", row.ShopId), ("@subject", row.Subject), ("@kind", row.Kind.ToString()), ("@step", row.Step), ("@attempts", row.Attempts + 1)));

    /// <summary>It is there: what it shows remembers the message, and older steps of the same need not be sent any more.</summary>
    /// <param name="shown">The message it was to change, which was looked up before a wait: where it did, another may be remembered by now. Null: none.</param>
    public Task<int> Sent(OutboxRow row, int messageId, int? shown = null) => Command(
        async open =>
        {
            if (row.Kind == OutboxKind.Farewell)
            {
                return await This(open.Db, row).ExecuteDeleteAsync();
            }

            if (messageId != shown)
            {
                await IsShownAs(open, row, messageId);
            }

            return await open.Prepared(row.Kind is OutboxKind.Notice or OutboxKind.News ? OutboxCommands.SentThis : OutboxCommands.SentUpTo).Write(
                ("@shop", row.ShopId), ("@subject", row.Subject), ("@kind", row.Kind.ToString()), ("@step", row.Step), ("@message", messageId));
        });

    /// <summary>Not now: tried again at <paramref name="nextAttemptAt"/>.</summary>
    /// <param name="row">As it was read, before this try: what it may have sent by then still counts.</param>
    public Task<int> Refused(OutboxRow row, DateTimeOffset nextAttemptAt, string error)
    {
        var state = row.Attempts == 0 ? OutboxState.Pending : OutboxState.Ambiguous;
        return Write(
            db => This(db, row).ExecuteUpdateAsync(
                update => update.SetProperty(r => r.State, state).SetProperty(r => r.Attempts, row.Attempts)
                    .SetProperty(r => r.NextAttemptAt, nextAttemptAt).SetProperty(r => r.Error, error)));
    }

    /// <summary>It was sent, and nobody knows whether it arrived.</summary>
    public Task<int> Unanswered(OutboxRow row, DateTimeOffset nextAttemptAt, string error) => Write(
        db => This(db, row).ExecuteUpdateAsync(
            update => update.SetProperty(r => r.State, OutboxState.Ambiguous).SetProperty(r => r.NextAttemptAt, nextAttemptAt)
                .SetProperty(r => r.Error, error)));

    public Task<int> Failed(OutboxRow row, string error) => Write(db => GiveUp(This(db, row), error));

    /// <summary>It was sent as often as it may be, and nobody knows whether it arrived. Where its customer was erased meanwhile, nothing is said either.</summary>
    /// <param name="note">Says so to whom it matters; null: to nobody.</param>
    public Task<int> FailedUnanswered(OutboxRow row, OutboxRow? note) => Write(async db =>
    {
        var given = await GiveUp(This(db, row), NeverAnswered);

        // In the demo, messages that its Telegram forgot are sent anew: the same one may be given up twice.
        if (given > 0 && note is not null && !await This(db, note).AnyAsync())
        {
            db.Add(note);
            await db.SaveChangesAsync();
        }

        return given;
    });

    /// <summary>The screen is there; a newer one that came meanwhile stays pending.</summary>
    /// <param name="screen">As it was pending.</param>
    public Task<int> Shown(ChatRow chat, string screen, int? messageId, bool isPicture, bool keyboardIsOut) => Command(open => open.Prepared(OutboxCommands.Shown).Write(
        ("@shop", chat.ShopId), ("@chat", chat.ChatId), ("@customer", chat.CustomerId), ("@screen", screen),
        ("@message", messageId), ("@picture", isPicture), ("@no", false), ("@keyboard", keyboardIsOut)));

    /// <summary>The reply keyboard is away, whatever becomes of the screen that follows.</summary>
    public Task<int> KeyboardClosed(ChatRow chat) => Write(
        db => This(db, chat).ExecuteUpdateAsync(update => update.SetProperty(row => row.KeyboardIsOut, false)));

    /// <summary>The customer cannot be reached: nothing more is sent until they write again. Tickets stay: an owner may be a customer too.</summary>
    public Task<int> Unreachable(int shopId, long chatId) => Write(
        async db =>
        {
            await GiveUp(
                db.Outbox.Where(row => row.ShopId == shopId && row.ChatId == chatId && row.Kind != OutboxKind.Ticket && row.Kind != OutboxKind.TalkToTeam && Open.Contains(row.State)),
                "the customer cannot be reached");
            return await db.Chats.Where(row => row.ShopId == shopId && row.ChatId == chatId).ExecuteUpdateAsync(
                update => update.SetProperty(row => row.IsReachable, false).SetProperty(row => row.PendingScreen, (string?)null));
        });

    /// <summary>Telegram wants nothing sent to this chat until then.</summary>
    public Task<int> Paused(int shopId, long chatId, DateTimeOffset until) => Command(
        open => open.Prepared(OutboxCommands.Paused).Write(("@shop", shopId), ("@chat", chatId), ("@until", until.ToUnixTimeMilliseconds())));

    /// <summary>Pauses that are not over; those that are, are forgotten.</summary>
    public async Task<IReadOnlyList<(long ChatId, DateTimeOffset Until)>> Pauses(int shopId, DateTimeOffset now)
    {
        await Command(open => open.Prepared(OutboxCommands.ForgetPauses).Write(("@shop", shopId), ("@now", now.ToUnixTimeMilliseconds())));
        return await database.Reader.All(OutboxCommands.Pauses, [("@shop", shopId)], row => (row.GetInt64(0), row.Instant(1)!.Value), CancellationToken.None);
    }

    /// <summary>A group has a new id: what is owed to the old one goes to the new one.</summary>
    public Task<int> Moved(int shopId, long fromChatId, long toChatId) => Write(
        async db =>
        {
            if (await db.ChatMoves.FindAsync(shopId, fromChatId) is { } known)
            {
                known.ToChatId = toChatId;
            }
            else
            {
                db.Add(new ChatMoveRow { ShopId = shopId, FromChatId = fromChatId, ToChatId = toChatId });
            }

            await db.SaveChangesAsync();

            // By the new id, the numbers of old messages name others.
            return await db.Outbox.Where(row => row.ShopId == shopId && row.ChatId == fromChatId && Open.Contains(row.State))
                .ExecuteUpdateAsync(update => update.SetProperty(row => row.ChatId, toChatId).SetProperty(row => row.MessageId, (int?)null));
        });

    /// <summary>Where a group is now that settings may know by an older id.</summary>
    public async Task<long> WhereIs(int shopId, long chatId, CancellationToken cancellationToken)
    {
        var moves = (await database.Reader.All(
            OutboxCommands.Moves, [("@shop", shopId)], row => KeyValuePair.Create(row.GetInt64(0), row.GetInt64(1)), cancellationToken)).ToDictionary();
        for (var hops = 0; hops <= moves.Count && moves.TryGetValue(chatId, out var next); hops++)
        {
            chatId = next;
        }

        return chatId;
    }

    private static async Task<int> GiveUp(IQueryable<OutboxRow> rows, string error) =>
        await rows.Where(row => row.Kind == OutboxKind.Farewell).ExecuteDeleteAsync()
        + await rows.ExecuteUpdateAsync(
            update => update.SetProperty(row => row.State, OutboxState.Failed).SetProperty(row => row.Error, error)
                .SetProperty(row => row.Body, row => SaidOnce.Contains(row.Kind) ? string.Empty : row.Body));

    private static Task<int> IsShownAs(OpenConnection open, OutboxRow row, int messageId) => (row.Kind, Shows(row)) switch
    {
        (OutboxKind.Ticket, { } shows) => open.Prepared(OutboxCommands.TicketIs(shows.Table)).Write(
            ("@shop", row.ShopId), ("@id", shows.Id), ("@chat", row.ChatId), ("@message", messageId)),
        (OutboxKind.Status, { } shows) => open.Prepared(OutboxCommands.StatusIs(shows.Table)).Write(("@shop", row.ShopId), ("@id", shows.Id), ("@message", messageId)),
        (OutboxKind.Panel, _) when row.NewsId is { } newsId => open.Db.Broadcasts.Where(r => r.ShopId == row.ShopId && r.Id == newsId && r.ChatId == row.ChatId && r.MessageId != messageId)
            .ExecuteUpdateAsync(update => update.SetProperty(r => r.MessageId, messageId)),
        _ => Task.FromResult(0),
    };

    /// <summary>What it tells about; null: neither an order nor a booking.</summary>
    private static (string Table, long Id)? Shows(OutboxRow row) =>
        row.OrderId is { } orderId ? ("orders", orderId) : row.BookingId is { } bookingId ? ("bookings", bookingId) : null;

    private static IQueryable<ChatRow> This(ShopBotDb db, ChatRow chat) =>
        db.Chats.Where(row => row.ShopId == chat.ShopId && row.ChatId == chat.ChatId);

    private static IQueryable<OutboxRow> This(ShopBotDb db, OutboxRow row) =>
        db.Outbox.Where(r => r.ShopId == row.ShopId && r.Subject == row.Subject && r.Kind == row.Kind && r.Step == row.Step);

    private Task<int> Write(Func<ShopBotDb, Task<int>> write) => database.Writer.Together(write);

    private Task<int> Command(Func<OpenConnection, Task<int>> write) => database.Writer.TogetherByCommand(write);
}

using Microsoft.EntityFrameworkCore;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Reliability;

namespace ShopBot.Persistence.Outbox;

/// <summary>What a shop still owes its chats, and what became of it.</summary>
public sealed class OutboxStore(Database database)
{
    private static readonly OutboxState[] Open = [OutboxState.Pending, OutboxState.Sending, OutboxState.Ambiguous];

    /// <summary>
    /// After a start: a send that was under way when the process ended may have arrived or not.
    /// </summary>
    public Task<int> Recover(int shopId) => Write(db => db.Outbox
        .Where(row => row.ShopId == shopId && row.State == OutboxState.Sending)
        .ExecuteUpdateAsync(row => row.SetProperty(r => r.State, OutboxState.Ambiguous)));

    /// <summary>A message that comes from no turn.</summary>
    public Task<int> Promise(OutboxRow row) => Write(db =>
    {
        db.Add(row);
        return db.SaveChangesAsync();
    });

    /// <summary>Chats with something due, promised messages and screens alike.</summary>
    public async Task<IReadOnlyList<long>> DueChats(int shopId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        var promised = await db.Outbox
            .Where(row => row.ShopId == shopId && Open.Contains(row.State) && row.NextAttemptAt <= now)
            .Select(row => row.ChatId).Distinct().ToListAsync(cancellationToken);
        var screens = await db.Chats.Where(chat => chat.ShopId == shopId && chat.PendingScreen != null)
            .Select(chat => chat.ChatId).ToListAsync(cancellationToken);
        return [.. promised.Union(screens)];
    }

    /// <summary>What is due in one chat, oldest first.</summary>
    public async Task<IReadOnlyList<OutboxRow>> Due(int shopId, long chatId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Most turns promise nothing but a screen.
        if (!await database.Reader.First(OutboxCommands.AnyDue, [("@shop", shopId), ("@chat", chatId), ("@now", now.ToUnixTimeMilliseconds())], _ => true, cancellationToken))
        {
            return [];
        }

        await using var db = database.CreateDbContext();
        return await db.Outbox.AsNoTracking()
            .Where(row => row.ShopId == shopId && row.ChatId == chatId && Open.Contains(row.State) && row.NextAttemptAt <= now)
            .OrderBy(row => row.CreatedAt).ThenBy(row => row.Step)
            .ToListAsync(cancellationToken);
    }

    /// <summary>False since the customer blocked the bot.</summary>
    public async Task<bool> IsReachable(int shopId, long chatId, CancellationToken cancellationToken) =>
        !await database.Reader.First(OutboxCommands.OutOfReach, [("@shop", shopId), ("@chat", chatId)], _ => true, cancellationToken);

    /// <summary>The chat with its pending screen; null when it shows what it should.</summary>
    public Task<ChatRow?> DueScreen(int shopId, long chatId, CancellationToken cancellationToken) => database.Reader.First(
        OutboxCommands.PendingScreen,
        [("@shop", shopId), ("@chat", chatId)],
        row => new ChatRow
        {
            ShopId = shopId,
            ChatId = chatId,
            CustomerId = row.GetInt64(0),
            Session = row.GetString(1),
            Version = row.GetInt32(2),
            LiveMessageId = row.IsDBNull(3) ? null : row.GetInt32(3),
            LiveIsPicture = row.GetBoolean(4),
            KeyboardIsOut = row.GetBoolean(5),
            PendingScreen = row.GetString(6),
            IsReachable = row.GetBoolean(7),
        },
        cancellationToken);

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

    /// <summary>Before a message that cannot be taken back goes out.</summary>
    public Task<int> Sending(OutboxRow row) => Write(db => db.Prepared(OutboxCommands.Sending).Write(
        ("@shop", row.ShopId), ("@subject", row.Subject), ("@kind", row.Kind.ToString()), ("@step", row.Step)));

    /// <summary>It is there: what it shows remembers the message, and older steps of the same need not be sent any more.</summary>
    public Task<int> Sent(OutboxRow row, int messageId) => Write(
        async db =>
        {
            if (row.Kind == OutboxKind.Farewell)
            {
                return await This(db, row).ExecuteDeleteAsync();
            }

            await IsShownAs(db, row, messageId);
            var done = row.Kind == OutboxKind.Notice
                ? This(db, row)
                : db.Outbox.Where(r => r.ShopId == row.ShopId && r.Subject == row.Subject && r.Kind == row.Kind && r.Step <= row.Step && Open.Contains(r.State));
            var count = await done.ExecuteUpdateAsync(
                update => update.SetProperty(r => r.State, OutboxState.Sent).SetProperty(r => r.MessageId, messageId).SetProperty(r => r.Error, (string?)null)
                    .SetProperty(r => r.Body, r => r.Kind == OutboxKind.Notice || r.Kind == OutboxKind.Panel ? string.Empty : r.Body));
            return count;
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

    /// <summary>The screen is there; a newer one that came meanwhile stays pending.</summary>
    public Task<int> Shown(ChatRow chat, int? messageId, bool isPicture, bool keyboardIsOut) => Write(db => db.Prepared(OutboxCommands.Shown).Write(
        ("@shop", chat.ShopId), ("@chat", chat.ChatId), ("@customer", chat.CustomerId), ("@screen", chat.PendingScreen),
        ("@message", messageId), ("@picture", isPicture), ("@no", false), ("@keyboard", keyboardIsOut)));

    /// <summary>The reply keyboard is away, whatever becomes of the screen that follows.</summary>
    public Task<int> KeyboardClosed(ChatRow chat) => Write(
        db => This(db, chat).ExecuteUpdateAsync(update => update.SetProperty(row => row.KeyboardIsOut, false)));

    /// <summary>The customer cannot be reached: nothing more is sent until they write again. Tickets stay: an owner may be a customer too.</summary>
    public Task<int> Unreachable(int shopId, long chatId) => Write(
        async db =>
        {
            await GiveUp(
                db.Outbox.Where(row => row.ShopId == shopId && row.ChatId == chatId && row.Kind != OutboxKind.Ticket && Open.Contains(row.State)),
                "the customer cannot be reached");
            return await db.Chats.Where(row => row.ShopId == shopId && row.ChatId == chatId).ExecuteUpdateAsync(
                update => update.SetProperty(row => row.IsReachable, false).SetProperty(row => row.PendingScreen, (string?)null));
        });

    /// <summary>Telegram wants nothing sent to this chat until then.</summary>
    public Task<int> Paused(int shopId, long chatId, DateTimeOffset until) => Write(
        db => db.Prepared(OutboxCommands.Paused).Write(("@shop", shopId), ("@chat", chatId), ("@until", until.ToUnixTimeMilliseconds())));

    /// <summary>Pauses that are not over; those that are, are forgotten.</summary>
    public async Task<IReadOnlyList<(long ChatId, DateTimeOffset Until)>> Pauses(int shopId, DateTimeOffset now)
    {
        await Write(db => db.ChatPauses.Where(pause => pause.ShopId == shopId && pause.Until <= now).ExecuteDeleteAsync());
        await using var db = database.CreateDbContext();
        var pauses = await db.ChatPauses.AsNoTracking().Where(pause => pause.ShopId == shopId).ToListAsync();
        return [.. pauses.Select(pause => (pause.ChatId, pause.Until))];
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
            return await db.Outbox.Where(row => row.ShopId == shopId && row.ChatId == fromChatId && Open.Contains(row.State))
                .ExecuteUpdateAsync(update => update.SetProperty(row => row.ChatId, toChatId));
        });

    /// <summary>Where a group is now that settings may know by an older id.</summary>
    public async Task<long> WhereIs(int shopId, long chatId, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        var moves = await db.ChatMoves.AsNoTracking().Where(move => move.ShopId == shopId)
            .ToDictionaryAsync(move => move.FromChatId, move => move.ToChatId, cancellationToken);
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
                .SetProperty(row => row.Body, row => row.Kind == OutboxKind.Notice || row.Kind == OutboxKind.Panel ? string.Empty : row.Body));

    private static Task<int> IsShownAs(ShopBotDb db, OutboxRow row, int messageId) => (row.Kind, Shows(row)) switch
    {
        (OutboxKind.Ticket, { } shows) => db.Prepared(OutboxCommands.TicketIs(shows.Table)).Write(
            ("@shop", row.ShopId), ("@id", shows.Id), ("@chat", row.ChatId), ("@message", messageId)),
        (OutboxKind.Status, { } shows) => db.Prepared(OutboxCommands.StatusIs(shows.Table)).Write(("@shop", row.ShopId), ("@id", shows.Id), ("@message", messageId)),
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
}

using Microsoft.EntityFrameworkCore;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Reliability;

namespace ShopBot.Persistence.Outbox;

/// <summary>What a shop still owes its chats, and what became of it.</summary>
public sealed class OutboxStore(Database database)
{
    // A row of the future: somebody has set the clock back since. It is due, or it would wait as long as that was.
    private const string AnyDue =
        """
        SELECT 1 FROM outbox
        WHERE "ShopId" = @shop AND "ChatId" = @chat AND "State" IN ('Pending', 'Sending', 'Ambiguous') AND ("NextAttemptAt" <= @now OR "CreatedAt" > @now)
        LIMIT 1
        """;

    private const string PendingScreen =
        """
        SELECT "CustomerId", "Session", "Version", "LiveMessageId", "LiveIsPicture", "KeyboardIsOut", "PendingScreen", "IsReachable" FROM chats
        WHERE "ShopId" = @shop AND "ChatId" = @chat AND "PendingScreen" IS NOT NULL
        """;

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
            .Where(row => row.ShopId == shopId && Open.Contains(row.State) && (row.NextAttemptAt <= now || row.CreatedAt > now))
            .Select(row => row.ChatId).Distinct().ToListAsync(cancellationToken);
        var screens = await db.Chats.Where(chat => chat.ShopId == shopId && chat.PendingScreen != null)
            .Select(chat => chat.ChatId).ToListAsync(cancellationToken);
        return [.. promised.Union(screens)];
    }

    /// <summary>What is due in one chat, oldest first.</summary>
    public async Task<IReadOnlyList<OutboxRow>> Due(int shopId, long chatId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Most turns promise nothing but a screen.
        if (!await database.Reader.First(AnyDue, [("@shop", shopId), ("@chat", chatId), ("@now", now.ToUnixTimeMilliseconds())], _ => true, cancellationToken))
        {
            return [];
        }

        await using var db = database.CreateDbContext();
        return await db.Outbox.AsNoTracking()
            .Where(row => row.ShopId == shopId && row.ChatId == chatId && Open.Contains(row.State) && (row.NextAttemptAt <= now || row.CreatedAt > now))
            .OrderBy(row => row.CreatedAt).ThenBy(row => row.Step)
            .ToListAsync(cancellationToken);
    }

    /// <summary>False since the customer blocked the bot.</summary>
    public async Task<bool> IsReachable(int shopId, long chatId, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        return !await db.Chats.AnyAsync(chat => chat.ShopId == shopId && chat.ChatId == chatId && !chat.IsReachable, cancellationToken);
    }

    /// <summary>The chat with its pending screen; null when it shows what it should.</summary>
    public Task<ChatRow?> DueScreen(int shopId, long chatId, CancellationToken cancellationToken) => database.Reader.First(
        PendingScreen,
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

    /// <summary>The message that shows an order or a booking already; null: none does.</summary>
    public async Task<int?> ShownAs(OutboxRow row, CancellationToken cancellationToken)
    {
        if (row.Kind is OutboxKind.Panel or OutboxKind.Farewell)
        {
            return row.MessageId;
        }

        await using var db = database.CreateDbContext();
        if (row.BookingId is { } bookingId)
        {
            return await db.Bookings.Where(booking => booking.ShopId == row.ShopId && booking.Id == bookingId)
                .Select(booking => row.Kind == OutboxKind.Ticket
                    ? (booking.TicketChatId == row.ChatId ? booking.TicketMessageId : null)
                    : booking.StatusMessageId)
                .FirstOrDefaultAsync(cancellationToken);
        }

        return row.OrderId is not { } orderId ? null : await db.Orders.Where(order => order.ShopId == row.ShopId && order.Id == orderId)
            .Select(order => row.Kind == OutboxKind.Ticket
                ? (order.TicketChatId == row.ChatId ? order.TicketMessageId : null)
                : order.StatusMessageId)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Before a message that cannot be taken back goes out.</summary>
    public Task<int> Sending(OutboxRow row) => Write(
        db => This(db, row).ExecuteUpdateAsync(
            update => update.SetProperty(r => r.State, OutboxState.Sending).SetProperty(r => r.Attempts, r => r.Attempts + 1)));

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

    /// <summary>
    /// The screen is there; a newer one that came meanwhile stays pending. A message that became an order's or a booking's own meanwhile
    /// is no screen any more: the customer confirmed before this was written.
    /// </summary>
    public Task<int> Shown(ChatRow chat, int? messageId, bool isPicture, bool keyboardIsOut) => Write(db => db.Database.ExecuteSqlAsync(
        $"""
        UPDATE chats SET
            "LiveMessageId" = CASE WHEN taken.by_another THEN NULL ELSE {messageId} END,
            "LiveIsPicture" = CASE WHEN taken.by_another THEN {false} ELSE {isPicture} END,
            "KeyboardIsOut" = {keyboardIsOut},
            "PendingScreen" = CASE WHEN "PendingScreen" = {chat.PendingScreen} THEN NULL ELSE "PendingScreen" END
        FROM (SELECT
            EXISTS (SELECT 1 FROM orders WHERE "ShopId" = {chat.ShopId} AND "CustomerId" = {chat.CustomerId} AND "StatusMessageId" = {messageId})
            OR EXISTS (SELECT 1 FROM bookings WHERE "ShopId" = {chat.ShopId} AND "CustomerId" = {chat.CustomerId} AND "StatusMessageId" = {messageId})
            AS by_another) AS taken
        WHERE "ShopId" = {chat.ShopId} AND "ChatId" = {chat.ChatId}
        """));

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

    private static Task<int> IsShownAs(ShopBotDb db, OutboxRow row, int messageId)
    {
        var orders = db.Orders.Where(order => order.ShopId == row.ShopId && order.Id == row.OrderId);
        var bookings = db.Bookings.Where(booking => booking.ShopId == row.ShopId && booking.Id == row.BookingId);
        return row switch
        {
            { Kind: OutboxKind.Ticket, OrderId: not null } => orders.ExecuteUpdateAsync(
                update => update.SetProperty(o => o.TicketChatId, row.ChatId).SetProperty(o => o.TicketMessageId, messageId)),
            { Kind: OutboxKind.Status, OrderId: not null } => orders.ExecuteUpdateAsync(update => update.SetProperty(o => o.StatusMessageId, messageId)),
            { Kind: OutboxKind.Ticket, BookingId: not null } => bookings.ExecuteUpdateAsync(
                update => update.SetProperty(b => b.TicketChatId, row.ChatId).SetProperty(b => b.TicketMessageId, messageId)),
            { Kind: OutboxKind.Status, BookingId: not null } => bookings.ExecuteUpdateAsync(update => update.SetProperty(b => b.StatusMessageId, messageId)),
            _ => Task.FromResult(0),
        };
    }

    private static IQueryable<ChatRow> This(ShopBotDb db, ChatRow chat) =>
        db.Chats.Where(row => row.ShopId == chat.ShopId && row.ChatId == chat.ChatId);

    private static IQueryable<OutboxRow> This(ShopBotDb db, OutboxRow row) =>
        db.Outbox.Where(r => r.ShopId == row.ShopId && r.Subject == row.Subject && r.Kind == row.Kind && r.Step == row.Step);

    private Task<int> Write(Func<ShopBotDb, Task<int>> write) => database.Writer.Together(write);
}

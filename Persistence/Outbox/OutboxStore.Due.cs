using Microsoft.EntityFrameworkCore;
using ShopBot.Persistence.Conversation;

namespace ShopBot.Persistence.Outbox;

/// <summary>What is to be sent now.</summary>
public sealed partial class OutboxStore
{
    /// <summary>Chats with something due, promised messages and screens alike; news is sent beside this.</summary>
    public async Task<IReadOnlyList<long>> DueChats(int shopId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        var promised = await db.Outbox
            .Where(row => row.ShopId == shopId && row.Kind != OutboxKind.News && Open.Contains(row.State) && (row.NextAttemptAt <= now || row.CreatedAt > now))
            .Select(row => row.ChatId).Distinct().ToListAsync(cancellationToken);
        var screens = await db.Chats.Where(chat => chat.ShopId == shopId && chat.PendingScreen != null)
            .Select(chat => chat.ChatId).ToListAsync(cancellationToken);
        return [.. promised.Union(screens)];
    }

    /// <summary>How many messages and screens are still to be sent, and since when the oldest message waits. Nobody waits for news.</summary>
    public async Task<(int Depth, DateTimeOffset? Oldest)> Owed(int shopId, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        var promised = await db.Outbox.Where(row => row.ShopId == shopId && row.Kind != OutboxKind.News && Open.Contains(row.State))
            .GroupBy(_ => 1).Select(all => new { Count = all.Count(), Oldest = all.Min(row => row.CreatedAt) }).SingleOrDefaultAsync(cancellationToken);
        var screens = await db.Chats.CountAsync(chat => chat.ShopId == shopId && chat.PendingScreen != null, cancellationToken);
        return ((promised?.Count ?? 0) + screens, promised?.Oldest);
    }

    /// <summary>What is due in one chat, oldest first. What is said in a talk waits for what was said before.</summary>
    public async Task<IReadOnlyList<OutboxRow>> Due(int shopId, long chatId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Most turns promise nothing but a screen.
        if (!await database.Reader.First(OutboxCommands.AnyDue, [("@shop", shopId), ("@chat", chatId), ("@now", now.ToUnixTimeMilliseconds())], _ => true, cancellationToken))
        {
            return [];
        }

        await using var db = database.CreateDbContext();
        return await db.Outbox.AsNoTracking()
            .Where(row => row.ShopId == shopId && row.ChatId == chatId && row.Kind != OutboxKind.News && Open.Contains(row.State) && (row.NextAttemptAt <= now || row.CreatedAt > now))
            .Where(row => (row.Kind != OutboxKind.TalkToTeam && row.Kind != OutboxKind.TalkToCustomer) || !db.Outbox.Any(
                before => before.ShopId == shopId && before.ChatId == chatId && before.Subject == row.Subject && before.Kind == row.Kind
                    && before.Step < row.Step && Open.Contains(before.State) && before.NextAttemptAt > now && before.CreatedAt <= now))
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
}

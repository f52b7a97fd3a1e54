using Microsoft.EntityFrameworkCore;
using ShopBot.Persistence.Conversation;

namespace ShopBot.Persistence.Outbox;

/// <summary>What is to be sent now.</summary>
public sealed partial class OutboxStore
{
    /// <summary>Chats with something due, promised messages and screens alike.</summary>
    public Task<IReadOnlyList<long>> DueChats(int shopId, DateTimeOffset now, CancellationToken cancellationToken) => database.Reader.All(
        OutboxCommands.DueChats, [("@shop", shopId), ("@now", now.ToUnixTimeMilliseconds())], row => row.GetInt64(0), cancellationToken);

    /// <summary>
    /// How many messages and screens are still to be sent, and since when the oldest message waits. Nobody waits for news; and what a person
    /// is answered to many commands waits for that person's limit alone.
    /// </summary>
    public async Task<(int Depth, DateTimeOffset? Oldest)> Owed(int shopId, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        var promised = db.Outbox.Where(row => row.ShopId == shopId && row.Kind != OutboxKind.News && Open.Contains(row.State));
        var messages = await promised.CountAsync(cancellationToken);
        var oldest = await promised.Where(row => !row.Subject.StartsWith("update:")).MinAsync(row => (DateTimeOffset?)row.CreatedAt, cancellationToken);
        var screens = await db.Chats.CountAsync(chat => chat.ShopId == shopId && chat.PendingScreen != null, cancellationToken);
        return (messages + screens, oldest);
    }

    /// <summary>What is due in one chat, oldest first. What is said in a talk waits for what was said before.</summary>
    public Task<IReadOnlyList<OutboxRow>> Due(int shopId, long chatId, DateTimeOffset now, CancellationToken cancellationToken) => database.Reader.All(
        OutboxCommands.Due,
        [("@shop", shopId), ("@chat", chatId), ("@now", now.ToUnixTimeMilliseconds())],
        row => new OutboxRow
        {
            ShopId = shopId,
            ChatId = chatId,
            Subject = row.GetString(0),
            Kind = Enum.Parse<OutboxKind>(row.GetString(1)),
            Step = row.GetInt32(2),
            Body = row.GetString(3),
            State = Enum.Parse<OutboxState>(row.GetString(4)),
            Attempts = row.GetInt32(5),
            NextAttemptAt = row.Instant(6)!.Value,
            CreatedAt = row.Instant(7)!.Value,
            MessageId = row.Number(8),
            Error = row.Text(9),
        },
        cancellationToken);

    /// <summary>False since the customer blocked the bot.</summary>
    public async Task<bool> IsReachable(int shopId, long chatId, CancellationToken cancellationToken) =>
        !await database.Reader.First(OutboxCommands.OutOfReach, [("@shop", shopId), ("@chat", chatId)], _ => true, cancellationToken);

    /// <summary>Of the customer whose chat it is; null: it is nobody's.</summary>
    public Task<string?> LanguageOf(int shopId, long chatId, CancellationToken cancellationToken) => database.Reader.First(
        OutboxCommands.LanguageOf, [("@shop", shopId), ("@chat", chatId)], row => (string?)row.GetString(0), cancellationToken);

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

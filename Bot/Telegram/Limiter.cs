using System.Collections.Concurrent;

namespace ShopBot.Bot.Telegram;

/// <summary>
/// Keeps one bot inside Telegram's limits: about 30 messages a second in all, one a second in a chat and 20 a minute in a group; short
/// bursts pass. A 429 is obeyed to the second, for its chat first. Where all chats want more than the bot may send, answers to customers
/// go before what staff read, and that before what nobody waits for.
/// </summary>
/// <param name="perSecond">Messages of the bot in all; 0: no limits, in no chat either, for a server that has none.</param>
public sealed class Limiter(TimeProvider time, int perSecond = Limiter.PerBot)
{
    public const int PerBot = 30;

    private const int PerPrivateChat = 20;
    private const int PerGroup = 20;

    /// <summary>A chat that was quiet for so long has all its tokens again, and need not be remembered.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(2);

    private readonly BotBudget? _bot = perSecond == 0 ? null : new(perSecond, time);
    private readonly ConcurrentDictionary<long, ChatBudget> _chats = new();

    /// <summary>Chats that are remembered, since they were written to lately or must rest.</summary>
    public int Chats => _chats.Count;

    /// <summary>Waits until a message to this chat may go.</summary>
    public Task Wait(long chatId, CancellationToken cancellationToken) => Wait(chatId, chatId < 0 ? Urgency.Staff : Urgency.Reply, cancellationToken);

    /// <inheritdoc cref="Wait(long, CancellationToken)"/>
    public async Task Wait(long chatId, Urgency urgency, CancellationToken cancellationToken)
    {
        var chat = Chat(chatId);
        do
        {
            while (chat.Take() is var wait && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            if (_bot is not null)
            {
                await _bot.Take(urgency, cancellationToken);
            }
        }
        while (chat.IsPaused); // Since it stands in the bot's line.
    }

    /// <summary>Nothing goes to this chat for so long.</summary>
    public void Pause(long chatId, TimeSpan duration) => Chat(chatId).Pause(duration);

    /// <summary>Telegram said 429 to a message for this chat: nothing goes there for so long, and the bot slows down where it said so to many.</summary>
    public void Refused(long chatId, TimeSpan retryAfter)
    {
        Pause(chatId, retryAfter);
        _bot?.Refused(chatId);
    }

    /// <summary>Whether a pause is on: better come back later than wait for it.</summary>
    public bool IsPaused(long chatId) => _chats.TryGetValue(chatId, out var chat) && chat.IsPaused;

    /// <summary>Forgets chats that were quiet for two minutes: a shop may have a million of them.</summary>
    public void Sweep()
    {
        foreach (var (chatId, chat) in _chats)
        {
            if (chat.IsQuietFor(Quiet))
            {
                _chats.TryRemove(KeyValuePair.Create(chatId, chat));
            }
        }
    }

    private ChatBudget Chat(long chatId) => _chats.GetOrAdd(
        chatId,
        static (id, limits) => limits.HasNone ? new ChatBudget(int.MaxValue, int.MaxValue, limits.Time)
            : id < 0 ? new ChatBudget(PerGroup, PerGroup / 60.0, limits.Time) : new ChatBudget(PerPrivateChat, 1, limits.Time),
        (Time: time, HasNone: perSecond == 0));
}

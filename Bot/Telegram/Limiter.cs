using System.Collections.Concurrent;

namespace ShopBot.Bot.Telegram;

/// <summary>
/// Keeps one bot inside Telegram's limits: about 30 messages a second in all, one a second in a chat and 20 a minute in a group,
/// short bursts pass. A 429 is obeyed to the second, for its chat first.
/// </summary>
/// <param name="perSecond">Messages of the bot in all; 0: no limits, in no chat either, for a server that has none.</param>
public sealed class Limiter(TimeProvider time, int perSecond = Limiter.PerBot)
{
    public const int PerBot = 30;

    private const int PerPrivateChat = 20;
    private const int PerGroup = 20;

    private readonly Bucket _bot = perSecond == 0 ? Bucket.Bottomless(time) : new(perSecond, perSecond, time);
    private readonly ConcurrentDictionary<long, Bucket> _chats = new();

    /// <summary>Waits until a message to this chat may go.</summary>
    public async Task Wait(long chatId, CancellationToken cancellationToken)
    {
        await Wait(Chat(chatId), cancellationToken);
        await Wait(_bot, cancellationToken);
    }

    /// <summary>Nothing goes to this chat for so long.</summary>
    public void Pause(long chatId, TimeSpan duration) => Chat(chatId).Pause(duration);

    /// <summary>Whether a pause is on: better come back later than wait for it.</summary>
    public bool IsPaused(long chatId) => _chats.TryGetValue(chatId, out var chat) && chat.IsPaused;

    private async Task Wait(Bucket bucket, CancellationToken cancellationToken)
    {
        while (bucket.Take() is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private Bucket Chat(long chatId) => _chats.GetOrAdd(
        chatId,
        static (id, limits) => limits.HasNone ? Bucket.Bottomless(limits.Time)
            : id < 0 ? new Bucket(PerGroup, PerGroup / 60.0, limits.Time) : new Bucket(PerPrivateChat, 1, limits.Time),
        (Time: time, HasNone: perSecond == 0));

    /// <summary>Tokens that refill with time; whoever finds none is told how long until the next.</summary>
    private sealed class Bucket(int size, double perSecond, TimeProvider time)
    {
        private readonly Lock _lock = new();
        private double _tokens = size;
        private long _at = time.GetTimestamp();
        private long _pausedUntil = long.MinValue;

        public static Bucket Bottomless(TimeProvider time) => new(int.MaxValue, int.MaxValue, time);

        public bool IsPaused
        {
            get
            {
                lock (_lock)
                {
                    return time.GetTimestamp() < _pausedUntil;
                }
            }
        }

        /// <summary>Takes a token; or, when there is none, how long until there may be one.</summary>
        public TimeSpan Take()
        {
            lock (_lock)
            {
                var now = time.GetTimestamp();
                if (now < _pausedUntil)
                {
                    return time.GetElapsedTime(now, _pausedUntil);
                }

                _tokens = Math.Min(size, _tokens + (time.GetElapsedTime(_at, now).TotalSeconds * perSecond));
                _at = now;
                if (_tokens >= 1)
                {
                    _tokens--;
                    return TimeSpan.Zero;
                }

                return TimeSpan.FromSeconds(((1 - _tokens) / perSecond) + 0.001);
            }
        }

        public void Pause(TimeSpan duration)
        {
            lock (_lock)
            {
                _pausedUntil = Math.Max(_pausedUntil, time.GetTimestamp() + (long)(duration.TotalSeconds * time.TimestampFrequency));
            }
        }
    }
}

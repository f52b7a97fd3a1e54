namespace ShopBot.Bot.Telegram;

/// <summary>What one chat may be sent: tokens that refill with time; whoever finds none is told how long until the next.</summary>
/// <param name="size">Of a burst.</param>
internal sealed class ChatBudget(int size, double perSecond, TimeProvider time)
{
    private readonly Lock _lock = new();
    private double _tokens = size;
    private long _at = time.GetTimestamp();
    private long _pausedUntil = long.MinValue;

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

    public bool IsQuietFor(TimeSpan duration)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            return now >= _pausedUntil && time.GetElapsedTime(_at, now) >= duration;
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
                // A delay is cut to whole milliseconds: what is left of one would be waited for in circles.
                return TimeSpan.FromMilliseconds(Math.Ceiling(time.GetElapsedTime(now, _pausedUntil).TotalMilliseconds));
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

namespace ShopBot.Bot.Tests.Telegram;

/// <summary>Time that passes when a test says so; timers that are due ring in order.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Bell> _bells = [];
    private DateTimeOffset _now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Timers that are still to ring.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
            {
                return _bells.Count;
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var bell = new Bell(this, () => callback(state));
        bell.Change(dueTime, period);
        return bell;
    }

    public void Pass(TimeSpan time)
    {
        var until = GetUtcNow() + time;
        while (true)
        {
            Bell? next;
            lock (_lock)
            {
                next = _bells.Where(bell => bell.DueAt <= until).MinBy(bell => bell.DueAt);
                _now = next?.DueAt ?? until;
                if (next is not null)
                {
                    _bells.Remove(next);
                }
            }

            if (next is null)
            {
                return;
            }

            next.Ring();
        }
    }

    private sealed class Bell(ManualClock clock, Action ring) : ITimer
    {
        public DateTimeOffset DueAt { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._bells.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    DueAt = clock._now + dueTime;
                    clock._bells.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

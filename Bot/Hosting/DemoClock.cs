namespace ShopBot.Bot.Hosting;

/// <summary>The demo's time: it runs as another clock does, and can be put forward. What would have rung meanwhile rings then, once.</summary>
/// <param name="inner">What it runs with.</param>
public sealed class DemoClock(TimeProvider inner) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<DemoTimer> _timers = [];
    private TimeSpan _ahead;

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return inner.GetUtcNow() + _ahead;
        }
    }

    /// <summary>Stopwatches go forward with the clock, so that a pause that was asked for is over when the clock says so.</summary>
    public override long GetTimestamp()
    {
        lock (_gate)
        {
            return inner.GetTimestamp() + (long)(_ahead.TotalSeconds * inner.TimestampFrequency);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new DemoTimer(this, callback, state);
        lock (_gate)
        {
            _timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    /// <param name="by">Not negative: time that has passed stays passed.</param>
    public void PutForward(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        DemoTimer[] timers;
        lock (_gate)
        {
            _ahead += by;
            timers = [.. _timers];
        }

        foreach (var timer in timers)
        {
            timer.Catch(by);
        }
    }

    private void Forget(DemoTimer timer)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
        }
    }

    /// <summary>Waits with a timer of the inner clock, which is set anew when time was put forward.</summary>
    private sealed class DemoTimer : ITimer
    {
        private readonly DemoClock _clock;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private readonly ITimer _timer;
        private readonly Lock _gate = new();
        private TimeSpan _period = Timeout.InfiniteTimeSpan;
        private DateTimeOffset? _rings;
        private bool _isDisposed;

        public DemoTimer(DemoClock clock, TimerCallback callback, object? state)
        {
            (_clock, _callback, _state) = (clock, callback, state);
            _timer = clock.Inner.CreateTimer(_ => Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_gate)
            {
                if (_isDisposed)
                {
                    return false;
                }

                _period = period;
                _rings = dueTime == Timeout.InfiniteTimeSpan ? null : _clock.Inner.GetUtcNow() + dueTime;
                return _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
            }
        }

        public void Catch(TimeSpan by)
        {
            lock (_gate)
            {
                if (_isDisposed || _rings is not { } rings)
                {
                    return;
                }

                var left = rings - by - _clock.Inner.GetUtcNow();
                _rings = rings - by;
                _timer.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            }
        }

        public void Dispose()
        {
            lock (_gate)
            {
                _isDisposed = true;
                _timer.Dispose();
            }

            _clock.Forget(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Ring()
        {
            lock (_gate)
            {
                if (_isDisposed || _rings is null)
                {
                    return;
                }

                var again = _period != Timeout.InfiniteTimeSpan && _period > TimeSpan.Zero;
                _rings = again ? _clock.Inner.GetUtcNow() + _period : null;
                if (again)
                {
                    _timer.Change(_period, Timeout.InfiniteTimeSpan);
                }
            }

            _callback(_state);
        }
    }

    private TimeProvider Inner => inner;
}

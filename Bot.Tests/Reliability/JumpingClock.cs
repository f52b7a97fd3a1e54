namespace ShopBot.Bot.Tests.Reliability;

/// <summary>A wall clock that somebody sets; stopwatches and timers go on undisturbed, as they do in a machine.</summary>
internal sealed class JumpingClock(TimeProvider inner) : TimeProvider
{
    private long _aheadTicks;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _aheadTicks));

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);

    /// <param name="by">Negative: back.</param>
    public void Jump(TimeSpan by) => Interlocked.Add(ref _aheadTicks, by.Ticks);
}

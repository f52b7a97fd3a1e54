namespace ShopBot.Bot.Tests.Conversations;

/// <summary>
/// The wall clock stands still until a conversation moves it; timers and stopwatches run, twenty times as fast,
/// so that a pause the bot makes between messages does not make the tests wait.
/// </summary>
internal sealed class ShopClock(DateTimeOffset now) : TimeProvider
{
    private const int Speed = 20;

    private long _now = now.UtcTicks;

    public DateTimeOffset Now
    {
        get => new(Interlocked.Read(ref _now), TimeSpan.Zero);
        set => Interlocked.Exchange(ref _now, value.UtcTicks);
    }

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => System.GetTimestamp() * Speed;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Faster(dueTime), Faster(period));

    private static TimeSpan Faster(TimeSpan time) => time > TimeSpan.Zero ? time / Speed : time;
}

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>The wall clock goes as always; timers and stopwatches run faster, so that Telegram's limits do not make a test wait.</summary>
internal sealed class QuickClock(int speed) : TimeProvider
{
    public override long GetTimestamp() => System.GetTimestamp() * speed;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Faster(dueTime), Faster(period));

    private TimeSpan Faster(TimeSpan time) => time > TimeSpan.Zero ? time / speed : time;
}

using FluentAssertions;
using ShopBot.Bot.Hosting;
using ShopBot.Bot.Tests.Telegram;
using Xunit;

namespace ShopBot.Bot.Tests.Starting;

public class DemoClockTests
{
    private readonly ManualClock _inner = new();

    [Fact]
    public async Task What_is_due_in_between_rings_once_when_the_clock_is_put_forward_and_the_rest_later()
    {
        var clock = new DemoClock(_inner);
        var before = (clock.GetUtcNow(), clock.GetTimestamp());
        var soon = Task.Delay(TimeSpan.FromMinutes(50), clock);
        var late = Task.Delay(TimeSpan.FromMinutes(90), clock);

        clock.PutForward(TimeSpan.FromHours(1));
        _inner.Pass(TimeSpan.Zero);
        await soon.WaitAsync(TimeSpan.FromSeconds(10));

        late.IsCompleted.Should().BeFalse();
        clock.GetUtcNow().Should().Be(before.Item1.AddHours(1));
        clock.GetElapsedTime(before.Item2).Should().Be(TimeSpan.FromHours(1));

        clock.PutForward(TimeSpan.FromMinutes(30));
        _inner.Pass(TimeSpan.Zero);
        await late.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Time_that_has_passed_stays_passed()
    {
        var back = () => new DemoClock(_inner).PutForward(TimeSpan.FromMinutes(-1));

        back.Should().Throw<ArgumentOutOfRangeException>();
    }
}

using FluentAssertions;
using ShopBot.Bot.Telegram;
using Xunit;

namespace ShopBot.Bot.Tests.Telegram;

public class LimiterTests
{
    private const long Anna = 1001;
    private const long Staff = -4001;

    private readonly ManualClock _clock = new();
    private readonly Limiter _limiter;

    public LimiterTests() => _limiter = new Limiter(_clock);

    [Fact]
    public void A_short_burst_passes_and_then_one_message_a_second_goes_to_a_person()
    {
        Burst(Anna, 20);

        var next = Ask(Anna);

        next.IsCompleted.Should().BeFalse();
        GoesAfter(next, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void A_group_gets_twenty_messages_a_minute()
    {
        Burst(Staff, 20);

        GoesAfter(Ask(Staff), TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void All_chats_together_get_thirty_messages_a_second()
    {
        for (var chat = 1; chat <= 30; chat++)
        {
            Ask(chat).IsCompletedSuccessfully.Should().BeTrue();
        }

        GoesAfter(Ask(31), TimeSpan.FromSeconds(1) / 30);
    }

    [Fact]
    public async Task A_server_without_limits_is_sent_to_without_waiting_and_its_pauses_hold()
    {
        var limiter = new Limiter(_clock, perSecond: 0);
        for (var message = 1; message <= 1000; message++)
        {
            limiter.Wait(Staff, CancellationToken.None).IsCompletedSuccessfully.Should().BeTrue();
        }

        limiter.Pause(Staff, TimeSpan.FromSeconds(1));

        var held = limiter.Wait(Staff, CancellationToken.None);
        held.IsCompleted.Should().BeFalse();
        _clock.Pass(TimeSpan.FromSeconds(1));
        await held;
    }

    [Fact]
    public void A_pause_holds_its_chat_to_the_end_and_no_other()
    {
        _limiter.Pause(Anna, TimeSpan.FromSeconds(35));

        var held = Ask(Anna);
        Ask(1002).IsCompletedSuccessfully.Should().BeTrue();
        _limiter.IsPaused(Anna).Should().BeTrue();
        _limiter.IsPaused(1002).Should().BeFalse();

        _clock.Pass(TimeSpan.FromSeconds(34.999));
        held.IsCompleted.Should().BeFalse("35 seconds were asked for");
        _clock.Pass(TimeSpan.FromSeconds(0.001));
        Finished(held);
        _limiter.IsPaused(Anna).Should().BeFalse();
    }

    [Fact]
    public void A_shorter_pause_does_not_end_a_longer_one()
    {
        _limiter.Pause(Anna, TimeSpan.FromSeconds(60));
        _limiter.Pause(Anna, TimeSpan.FromSeconds(1));

        _clock.Pass(TimeSpan.FromSeconds(59));

        _limiter.IsPaused(Anna).Should().BeTrue();
    }

    [Fact]
    public async Task Waiting_ends_when_the_shop_stops()
    {
        using var stop = new CancellationTokenSource();
        _limiter.Pause(Anna, TimeSpan.FromHours(1));
        var wait = _limiter.Wait(Anna, stop.Token);

        await stop.CancelAsync();

        await wait.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
    }

    private Task Ask(long chat) => _limiter.Wait(chat, CancellationToken.None);

    private void Burst(long chat, int count)
    {
        for (var message = 0; message < count; message++)
        {
            Ask(chat).IsCompletedSuccessfully.Should().BeTrue();
        }
    }

    /// <summary>Not before it, and within two milliseconds: a timer never rings early.</summary>
    private void GoesAfter(Task next, TimeSpan wait)
    {
        _clock.Pass(wait - TimeSpan.FromMilliseconds(1));
        next.IsCompleted.Should().BeFalse();
        _clock.Pass(TimeSpan.FromMilliseconds(3));
        Finished(next);
    }

    /// <summary>Continuations run on the pool: give them a moment of real time.</summary>
    private static void Finished(Task task) => task.Wait(TimeSpan.FromSeconds(30)).Should().BeTrue();
}

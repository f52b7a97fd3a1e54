using FluentAssertions;
using ShopBot.Bot.Telegram;
using Xunit;

namespace ShopBot.Bot.Tests.Telegram;

public class LimiterTests
{
    private const long Anna = 1001;
    private const long Staff = -4001;

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(30);

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
    public async Task Customers_go_before_staff_and_both_before_what_nobody_waits_for()
    {
        for (var chat = 1; chat <= Limiter.PerBot; chat++)
        {
            Ask(chat).IsCompletedSuccessfully.Should().BeTrue();
        }

        var news = _limiter.Wait(100, Urgency.Broadcast, CancellationToken.None);
        var ticket = Ask(Staff);
        var first = Ask(101);
        var second = Ask(102);
        var payment = _limiter.Wait(103, Urgency.Payment, CancellationToken.None);

        foreach (var next in new[] { payment, first, second, ticket, news })
        {
            next.IsCompleted.Should().BeFalse();
            Tick();
            await next.WaitAsync(Moment);
        }
    }

    [Fact]
    public async Task A_pause_that_comes_while_a_message_stands_in_line_holds_for_it_too()
    {
        for (var chat = 1; chat <= Limiter.PerBot; chat++)
        {
            Ask(chat).IsCompletedSuccessfully.Should().BeTrue();
        }

        var news = _limiter.Wait(Anna, Urgency.Broadcast, CancellationToken.None);
        var reply = Ask(101);
        _limiter.Pause(Anna, TimeSpan.FromSeconds(5));

        Tick();
        await reply.WaitAsync(Moment);
        Tick();
        SpinWait.SpinUntil(() => _clock.Waiting > 0, Moment).Should().BeTrue("it waits for the pause now");
        news.IsCompleted.Should().BeFalse();
        _clock.Pass(TimeSpan.FromSeconds(5));
        await news.WaitAsync(Moment);
    }

    [Fact]
    public async Task Who_leaves_the_line_takes_nothing()
    {
        for (var chat = 1; chat <= Limiter.PerBot; chat++)
        {
            Ask(chat).IsCompletedSuccessfully.Should().BeTrue();
        }

        using var stop = new CancellationTokenSource();
        var gone = _limiter.Wait(100, stop.Token);
        var next = Ask(101);
        await stop.CancelAsync();

        Tick();

        await next.WaitAsync(Moment);
        await gone.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Three_chats_refused_together_slow_the_bot_down_for_a_minute()
    {
        _clock.Pass(TimeSpan.FromSeconds(2));
        foreach (var chat in new[] { 1, 2, 3 })
        {
            _limiter.Refused(chat, TimeSpan.FromSeconds(1));
        }

        var next = Ask(100);
        SpinWait.SpinUntil(() => _clock.Waiting > 0, Moment).Should().BeTrue();
        _clock.Pass(TimeSpan.FromSeconds(1) / Limiter.PerBot);
        next.IsCompleted.Should().BeFalse("half as many go in a second");
        Tick();
        await next.WaitAsync(Moment);

        _clock.Pass(TimeSpan.FromMinutes(1));
        for (var chat = 201; chat <= 200 + Limiter.PerBot; chat++)
        {
            Ask(chat).IsCompletedSuccessfully.Should().BeTrue();
        }
    }

    [Fact]
    public async Task One_chat_that_is_refused_again_and_again_slows_nobody_else_down()
    {
        for (var time = 1; time <= 10; time++)
        {
            _limiter.Refused(Staff, TimeSpan.FromSeconds(5));
        }

        for (var chat = 1; chat <= Limiter.PerBot; chat++)
        {
            await Ask(chat).WaitAsync(Moment);
        }
    }

    [Fact]
    public void Quiet_chats_are_forgotten_and_those_that_must_rest_are_not()
    {
        Burst(Anna, 20);
        _limiter.Pause(1002, TimeSpan.FromMinutes(5));

        _clock.Pass(TimeSpan.FromMinutes(2));
        _limiter.Sweep();

        _limiter.Chats.Should().Be(1);
        _limiter.IsPaused(1002).Should().BeTrue();
        Burst(Anna, 20);
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

    /// <summary>Until the next token at full pace, and a bit.</summary>
    private void Tick()
    {
        // Whoever serves the line sets the next timer on the pool.
        SpinWait.SpinUntil(() => _clock.Waiting > 0, Moment).Should().BeTrue();
        _clock.Pass((TimeSpan.FromSeconds(1) / Limiter.PerBot) + TimeSpan.FromMilliseconds(2));
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

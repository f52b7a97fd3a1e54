using FluentAssertions;
using ShopBot.Bot.Conversation;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Tests.Telegram;
using ShopBot.Domain.Conversation;
using ShopBot.Persistence.Conversation;
using Xunit;

namespace ShopBot.Bot.Tests.Reliability;

public class FloodGuardTests
{
    private const int AtOnce = 200;

    private readonly ManualClock _clock = new();
    private long _lastUpdate;

    [Fact]
    public void Who_sends_faster_than_anybody_could_is_warned_once_and_then_dropped_without_an_answer()
    {
        var guard = new FloodGuard(_clock, isOff: false);

        Send(guard, 1, AtOnce).Should().AllSatisfy(taken => taken.Matter.Should().BeOfType<Matter.Customer>());
        var (first, second) = (Send(guard, 1), Send(guard, 1));

        first.Matter.Should().BeOfType<Matter.TooFast>();
        first.CallbackId.Should().NotBeNull("the warning is the answer");
        second.Matter.Should().BeOfType<Matter.Nothing>();
        second.CallbackId.Should().BeNull();
        Send(guard, 2).Matter.Should().BeOfType<Matter.Customer>("it is another person");
    }

    [Fact]
    public void After_a_second_twenty_more_may_pass()
    {
        var guard = new FloodGuard(_clock, isOff: false);
        Send(guard, 1, AtOnce + 1);

        _clock.Pass(TimeSpan.FromSeconds(1));

        Send(guard, 1, 25).Count(taken => taken.Matter is Matter.Customer).Should().Be(20);
    }

    [Fact]
    public void A_batch_that_is_run_again_is_not_counted_again()
    {
        var guard = new FloodGuard(_clock, isOff: false);
        var batch = Enumerable.Range(0, 100).Select(_ => Tap(1)).ToList();

        for (var attempt = 0; attempt < 10; attempt++)
        {
            batch.Select(guard.Look).Should().Equal(batch);
        }
    }

    [Fact]
    public void Where_a_server_has_no_limits_nobody_is_too_fast() =>
        Send(new FloodGuard(_clock, isOff: true), 1, 1000).Should().AllSatisfy(taken => taken.Matter.Should().BeOfType<Matter.Customer>());

    private Received Send(FloodGuard guard, long user) => guard.Look(Tap(user));

    private List<Received> Send(FloodGuard guard, long user, int times) => [.. Enumerable.Range(0, times).Select(_ => Send(guard, user))];

    private Received Tap(long user) =>
        new(++_lastUpdate, user, new Person(user, "Anna", "en"), new Matter.Customer(new Input.Tap(1, "menu", null))) { CallbackId = "1" };
}

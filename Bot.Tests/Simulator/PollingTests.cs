using FluentAssertions;
using ShopBot.Simulator;
using Xunit;

namespace ShopBot.Bot.Tests.Simulator;

public class PollingTests
{
    [Fact]
    public async Task An_update_stays_until_a_higher_offset_confirms_it()
    {
        await using var line = await Line.Open();
        var first = (await line.Updates()).Should().ContainSingle().Subject.GetProperty("update_id").GetInt64();
        (await line.Updates()).Should().ContainSingle();
        (await line.Updates(first + 1)).Should().BeEmpty();
        (await line.Updates()).Should().BeEmpty();
        line.Server.Journal.Entries.Should().ContainSingle(entry => entry.Kind == JournalKind.Confirmed).Which.UpdateId.Should().Be(first);
    }

    [Fact]
    public async Task Limit_and_negative_offset_choose_from_the_queue()
    {
        await using var line = await Line.Open();
        foreach (var text in (string[])["one", "two", "three"])
            line.Anna.Send(line.Bot, text);
        (await line.Updates(limit: 2)).Should().HaveCount(2);
        var last = (await line.Updates(-1)).Should().ContainSingle().Subject;
        last.GetProperty("message").GetProperty("text").GetString().Should().Be("three");
        line.Bot.PendingUpdates.Should().Be(1, "a negative offset forgets what lies before");
    }

    [Fact]
    public async Task A_long_poll_ends_with_the_first_update()
    {
        await using var line = await Line.Open();
        var offset = (await line.Updates())[0].GetProperty("update_id").GetInt64() + 1;
        var poll = line.Updates(offset, timeout: 30);
        await line.Server.Quiet();
        line.Anna.Send(line.Bot, "now");
        (await poll).Should().ContainSingle().Subject.GetProperty("message").GetProperty("text").GetString().Should().Be("now");
    }

    [Fact]
    public async Task The_first_poller_gives_way_to_the_second()
    {
        await using var line = await Line.Open();
        var offset = (await line.Updates())[0].GetProperty("update_id").GetInt64() + 1;
        var first = line.Call("getUpdates", new { offset, timeout = 30 });
        await line.Server.Quiet();
        var second = line.Updates(offset, timeout: 30);
        var refused = await first;
        refused.Status.Should().Be(409);
        refused.Description.Should().Be("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        line.Anna.Send(line.Bot, "hello");
        (await second).Should().ContainSingle();
    }

    [Fact]
    public async Task The_types_that_a_bot_wants_stay_as_last_said()
    {
        await using var line = await Line.Open();
        await line.Call("getUpdates", new { offset = -1, allowed_updates = new[] { "callback_query" } });
        line.Anna.Send(line.Bot, "not wanted");
        line.Bot.PendingUpdates.Should().Be(1, "only /start was there before");
    }

    [Fact]
    public async Task A_tap_is_forgotten_long_before_a_message()
    {
        var clock = new StillClock();
        await using var line = await Line.Open(clock);
        line.Anna.Tap(await line.Offer("Yes", "y"), "Yes");
        clock.Move(TimeSpan.FromSeconds(151));
        (await line.Updates()).Should().ContainSingle("the tap is too old, /start is not");
        clock.Move(TimeSpan.FromHours(24));
        (await line.Updates()).Should().BeEmpty();
    }

    [Fact]
    public async Task The_same_update_can_come_again_under_both_ids()
    {
        await using var line = await Line.Open();
        var id = (await line.Updates())[0].GetProperty("update_id").GetInt64();
        await line.Updates(id + 1);
        line.Bot.Redeliver(id);
        (await line.Updates(id + 1)).Should().ContainSingle().Subject.GetProperty("update_id").GetInt64().Should().Be(id);
        (await line.Updates(id + 1)).Should().BeEmpty("it is repeated once");
        var repeated = line.Bot.RepeatAsNew(id);
        repeated.Should().Be(id + 1);
        (await line.Updates(id + 1)).Should().ContainSingle().Subject.GetProperty("message").GetProperty("text").GetString().Should().Be("/start");
    }

    [Fact]
    public async Task An_id_that_jumped_down_is_still_delivered_and_confirmed()
    {
        await using var line = await Line.Open();
        var id = (await line.Updates())[0].GetProperty("update_id").GetInt64();
        await line.Updates(id + 1);
        line.Bot.NextUpdateId = 500;
        line.Anna.Send(line.Bot, "after the jump");
        (await line.Updates(id + 1)).Should().ContainSingle().Subject.GetProperty("update_id").GetInt64().Should().Be(500);
        (await line.Updates(501)).Should().BeEmpty();
    }
}

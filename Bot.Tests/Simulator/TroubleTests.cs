using FluentAssertions;
using ShopBot.Simulator;
using Xunit;

namespace ShopBot.Bot.Tests.Simulator;

public class TroubleTests
{
    [Fact]
    public async Task A_call_fails_as_ordered_and_without_effect()
    {
        await using var line = await Line.Open();
        line.Server.Trouble.FailNext(ApiError.TooManyRequests(7), "sendMessage", count: 2);
        foreach (var _ in (int[])[1, 2])
        {
            var refused = await line.Say("Hello");
            (refused.Status, refused.Description).Should().Be((429, "Too Many Requests: retry after 7"));
            refused.Body.GetProperty("parameters").GetProperty("retry_after").GetInt32().Should().Be(7);
        }

        line.Chat.Messages.Should().ContainSingle("only /start is there");
        (await line.Say("Hello")).Ok.Should().BeTrue();
        line.Server.Violations.Should().BeEmpty("an ordered failure is not the bot's fault");
    }

    [Fact]
    public async Task An_order_for_one_chat_leaves_others_alone()
    {
        await using var line = await Line.Open();
        line.Server.Trouble.FailNext(ApiError.TooManyRequests(1), chat: 9);
        (await line.Say("Hello")).Ok.Should().BeTrue();
        line.Server.Trouble.Waiting.Should().Be(1);
    }

    [Fact]
    public async Task A_lost_reply_hides_an_effect_that_happened()
    {
        await using var line = await Line.Open();
        line.Server.Trouble.LoseReply("sendMessage");
        var send = () => line.Say("Hello");
        await send.Should().ThrowAsync<HttpRequestException>();
        line.Chat.Last!.Text.Should().Be("Hello");
        line.Server.Journal.Calls.Should().ContainSingle().Which.Trouble.Should().Be("reply lost");
    }

    [Fact]
    public async Task A_dropped_call_has_no_effect()
    {
        await using var line = await Line.Open();
        line.Server.Trouble.Drop("sendMessage");
        var send = () => line.Say("Hello");
        await send.Should().ThrowAsync<HttpRequestException>();
        line.Chat.Last!.Text.Should().Be("/start");
    }

    [Fact]
    public async Task Updates_of_a_lost_poll_come_again()
    {
        await using var line = await Line.Open();
        line.Server.Trouble.LoseReply("getUpdates");
        var poll = () => line.Updates();
        await poll.Should().ThrowAsync<HttpRequestException>();
        (await line.Updates()).Should().ContainSingle();
    }

    [Fact]
    public async Task The_journal_tells_what_happened_in_order()
    {
        await using var line = await Line.Open();
        var id = (await line.Updates())[0].GetProperty("update_id").GetInt64();
        await line.Say("Hello");
        await line.Updates(id + 1);
        line.Server.Journal.Entries.Select(entry => entry.Kind)
            .Should().Equal(JournalKind.Enqueued, JournalKind.Delivered, JournalKind.Called, JournalKind.Confirmed);
        line.Server.Journal.Calls.Single().MessageId.Should().Be(line.Chat.Last!.Id);

        var http = await Reply.Read(await line.Http.GetAsync($"{line.Server.Url}/simulator/journal?after=2"));
        http.Body.GetProperty("entries").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task The_journal_is_bounded()
    {
        await using var server = await SimulatorServer.StartAsync(new SimulatorOptions { Port = 0, JournalLimit = 10 });
        var bot = server.Bot("42:TEST");
        var anna = server.User(1001, "Anna");
        for (var at = 0; at < 30; at++)
            anna.Send(bot, "again");
        server.Journal.Entries.Should().HaveCount(10);
        server.Journal.Last.Should().Be(30);
    }

    [Fact]
    public async Task A_swallowed_call_has_no_effect_and_never_an_answer()
    {
        await using var line = await Line.Open();
        line.Server.Trouble.Swallow("sendMessage");
        var said = line.Say("Hello");
        await line.Server.Until(() => line.Server.Trouble.Waiting == 0);
        said.IsCompleted.Should().BeFalse();
        line.Chat.Last!.Text.Should().Be("/start");
        line.Http.CancelPendingRequests();
        await said.Awaiting(call => call).Should().ThrowAsync<TaskCanceledException>();
    }

    [Fact]
    public async Task Chance_hits_the_same_calls_for_the_same_seed_and_only_those_that_were_named()
    {
        async Task<string> Play(int seed)
        {
            await using var line = await Line.Open();
            line.Server.Trouble.Otherwise = new SeededTrouble(seed).Often(0.5, new Fate(ApiError.Internal), "sendMessage", chat: 1001);
            for (var call = 0; call < 20; call++)
            {
                await line.Say("Hello");
            }

            (await line.Call("getMe", new { })).Ok.Should().BeTrue();
            return string.Concat(line.Server.Journal.Calls.Select(call => call.Error is null ? '.' : 'x'));
        }

        var first = await Play(7);
        first.Should().Contain("x").And.Contain(".");
        (await Play(7)).Should().Be(first);
        (await Play(8)).Should().NotBe(first);
    }

    [Fact]
    public async Task Updates_come_twice_anew_and_in_another_order_when_that_is_asked_for()
    {
        await using var line = await Line.Open();
        var message = await line.Offer("Go", "go");
        line.Server.Trouble.Updates = new UpdateTrouble(1) { Twice = 1, AsNew = 1, Swapped = 1, Chat = line.Anna.Id };
        line.Anna.Send(line.Bot, "first");
        line.Anna.TapData(message, "go");

        var updates = (await line.Call("getUpdates", new { })).Body.GetProperty("result").EnumerateArray().ToList();
        updates.GroupBy(update => update.GetProperty("update_id").GetInt64()).Count(same => same.Count() == 2).Should().Be(2);
        updates.Count(update => update.TryGetProperty("callback_query", out _)).Should().BeGreaterThan(2);
        line.Server.Trouble.Updates.Happened.Should().BeGreaterThanOrEqualTo(4);
    }
}

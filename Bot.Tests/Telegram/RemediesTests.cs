using System.Net;
using FluentAssertions;
using ShopBot.Bot.Outbox;
using ShopBot.Bot.Telegram;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Xunit;

namespace ShopBot.Bot.Tests.Telegram;

public class RemediesTests
{
    [Theory]
    [InlineData(400, "Bad Request: message is not modified: specified new message content ...", Remedy.Done)]
    [InlineData(400, "Bad Request: message to edit not found", Remedy.SendAnew)]
    [InlineData(400, "Bad Request: message can't be edited", Remedy.SendAnew)]
    [InlineData(400, "Bad Request: MESSAGE_ID_INVALID", Remedy.SendAnew)]
    [InlineData(400, "Bad Request: there is no text in the message to edit", Remedy.SendAnew)]
    [InlineData(400, "Bad Request: chat not found", Remedy.Unreachable)]
    [InlineData(403, "Forbidden: bot was blocked by the user", Remedy.Unreachable)]
    [InlineData(403, "Forbidden: user is deactivated", Remedy.Unreachable)]
    [InlineData(403, "Forbidden: bot was kicked from the group chat", Remedy.Unreachable)]
    [InlineData(401, "Unauthorized", Remedy.Stop)]
    [InlineData(429, "Too Many Requests: retry after 5", Remedy.Wait)]
    [InlineData(500, "Internal Server Error", Remedy.TryAgain)]
    [InlineData(502, "Bad Gateway", Remedy.TryAgain)]
    [InlineData(400, "Bad Request: can't parse entities", Remedy.GiveUp)]
    [InlineData(400, "Bad Request: BUTTON_DATA_INVALID", Remedy.GiveUp)]
    [InlineData(409, "Conflict: terminated by other getUpdates request", Remedy.GiveUp)]
    public void Every_refusal_has_its_remedy(int code, string description, Remedy remedy) =>
        Remedies.For(new ApiRequestException(description, code)).Should().Be(remedy);

    [Fact]
    public void A_group_with_a_new_id_is_followed() =>
        Remedies.For(new ApiRequestException("Bad Request: group chat was upgraded", 400, new ResponseParameters { MigrateToChatId = -1001 })).Should().Be(Remedy.Moved);

    [Fact]
    public void What_was_never_answered_is_tried_again()
    {
        Remedies.For(new RequestException("cut", HttpStatusCode.BadGateway)).Should().Be(Remedy.TryAgain);
        Remedies.For(new HttpRequestException("reset")).Should().Be(Remedy.TryAgain);
        Remedies.For(new IOException("broken pipe")).Should().Be(Remedy.TryAgain);
        Remedies.For(new InvalidOperationException("a bug")).Should().Be(Remedy.GiveUp);
    }

    [Fact]
    public void Only_what_was_sent_and_not_answered_may_have_arrived()
    {
        Remedies.IsAmbiguous(new ApiRequestException("Internal Server Error", 500)).Should().BeFalse("an answer was read");
        Remedies.IsAmbiguous(Wrapped(new HttpRequestException(HttpRequestError.ConnectionError))).Should().BeFalse("nothing was written");
        Remedies.IsAmbiguous(Wrapped(new HttpRequestException(HttpRequestError.NameResolutionError))).Should().BeFalse();
        Remedies.IsAmbiguous(Wrapped(new HttpRequestException(HttpRequestError.ResponseEnded))).Should().BeTrue();
        Remedies.IsAmbiguous(Wrapped(new TaskCanceledException("timeout"))).Should().BeTrue();
        Remedies.IsAmbiguous(new RequestException("not JSON", HttpStatusCode.BadGateway)).Should().BeTrue();
    }

    [Fact]
    public void Waits_grow_from_a_second_to_a_minute()
    {
        var backOff = new BackOff(() => 1);

        Enumerable.Range(0, 9).Select(failures => backOff.After(failures).TotalSeconds).Should().Equal(1, 2, 4, 8, 16, 32, 60, 60, 60);
        backOff.After(int.MaxValue).Should().Be(TimeSpan.FromMinutes(1));
        new[] { 0.0, 0.5, 1, 7, 60, 90_000 }.Select(age => backOff.AtAge(TimeSpan.FromSeconds(age)).TotalSeconds).Should().Equal(1, 1, 1, 7, 60, 60);
    }

    [Fact]
    public void Two_that_failed_together_do_not_come_back_together()
    {
        new BackOff(() => 0).After(3).Should().Be(TimeSpan.FromSeconds(4));
        new BackOff(() => 0.5).After(3).Should().Be(TimeSpan.FromSeconds(6));
    }

    private static RequestException Wrapped(Exception inner) => new("the request failed", inner);
}

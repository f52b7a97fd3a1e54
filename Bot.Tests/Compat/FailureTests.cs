using System.Net;
using FluentAssertions;
using Microsoft.AspNetCore.Http;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Xunit;

namespace ShopBot.Bot.Tests.Compat;

public sealed class FailureTests : IAsyncLifetime
{
    private const string Me = """{"id":4242,"is_bot":true,"first_name":"Shop"}""";
    private StubServer _server = null!;

    public async Task InitializeAsync() => _server = await StubServer.Start();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_refusal_carries_code_and_description()
    {
        _server.Refuses(400, "Bad Request: message is not modified");
        var refusal = (await Fails(_server.Client())).Should().BeOfType<ApiRequestException>().Subject;

        refusal.ErrorCode.Should().Be(400);
        refusal.Message.Should().Be("Bad Request: message is not modified");
        refusal.Parameters.Should().BeNull();
        refusal.ToString().Should().Contain("error 400: Bad Request: message is not modified");
    }

    [Fact]
    public async Task A_429_surfaces_at_once_with_its_seconds_when_waiting_is_switched_off()
    {
        _server.Refuses(429, "Too Many Requests: retry after 1", """{"retry_after":1}""");
        var refusal = (await Fails(_server.Client(retryThreshold: 0))).Should().BeOfType<ApiRequestException>().Subject;

        refusal.ErrorCode.Should().Be(429);
        refusal.Parameters!.RetryAfter.Should().Be(1);
        _server.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task A_429_within_the_threshold_is_waited_out_and_the_same_body_sent_again()
    {
        _server.Refuses(429, "Too Many Requests: retry after 0", """{"retry_after":0}""").Answers("true");
        await _server.Client(retryThreshold: 5).AnswerCallbackQuery("77", "Sold out");

        _server.Calls.Should().HaveCount(2);
        _server.Calls[1].Body.Should().Be(_server.Calls[0].Body).And.Contain("Sold out");
    }

    [Fact]
    public async Task A_429_beyond_the_threshold_or_the_attempts_surfaces()
    {
        _server.Refuses(429, "Too Many Requests: retry after 9", """{"retry_after":9}""");
        (await Fails(_server.Client(retryThreshold: 5))).Should().BeOfType<ApiRequestException>();
        _server.Calls.Should().ContainSingle();

        _server.Refuses(429, "Too Many Requests", """{"retry_after":0}""").Refuses(429, "Too Many Requests", """{"retry_after":0}""");
        (await Fails(_server.Client(retryThreshold: 5, retryCount: 2))).Should().BeOfType<ApiRequestException>();
        _server.Calls.Should().HaveCount(3);
    }

    [Fact]
    public async Task A_moved_group_tells_where_to()
    {
        _server.Refuses(400, "Bad Request: group chat was upgraded to a supergroup chat", """{"migrate_to_chat_id":-1001234567890}""");
        var refusal = (await Fails(_server.Client())).Should().BeOfType<ApiRequestException>().Subject;

        refusal.Parameters!.MigrateToChatId.Should().Be(-1001234567890);
    }

    [Theory]
    [InlineData("<html><body>502 Bad Gateway</body></html>", 502)]
    [InlineData("<html><body>500</body></html>", 500)]
    [InlineData("", 504)]
    [InlineData("<html>login first</html>", 200)]
    [InlineData("""{"ok":true,"result":{"id":42""", 200)]
    [InlineData("""{"ok":true,"result":"not a user"}""", 200)]
    [InlineData("""{"ok":true}""", 200)]
    [InlineData("""{"ok":false}""", 200)]
    [InlineData("null", 200)]
    [InlineData("""{"something":"else"}""", 400)]
    public async Task An_answer_that_is_none_is_a_request_exception_with_its_status(string body, int status)
    {
        _server.AnswersRaw(body, status, "text/html");
        var failure = await Fails(_server.Client());

        failure.Should().BeOfType<RequestException>().Which.HttpStatusCode.Should().Be((HttpStatusCode)status);
    }

    [Fact]
    public async Task A_connection_cut_in_the_body_is_a_request_exception()
    {
        _server.Does(async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("""{"ok":true,"res""");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        (await Fails(_server.Client())).Should().BeOfType<RequestException>();
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_request_exception_without_a_status()
    {
        var client = _server.Client();
        await _server.DisposeAsync();
        var failure = await Fails(client);

        failure.Should().BeOfType<RequestException>().Which.HttpStatusCode.Should().BeNull();
        NoToken(failure);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up_after_the_timeout()
    {
        using var released = new CancellationTokenSource();
        _server.Does(context => Task.Delay(Timeout.Infinite, released.Token).ContinueWith(_ => { }, TaskScheduler.Default));
        var client = _server.Client();
        client.Timeout = TimeSpan.FromMilliseconds(200);
        var failure = await Fails(client);
        await released.CancelAsync();

        failure.Should().BeOfType<RequestException>();
        NoToken(failure);
    }

    [Fact]
    public async Task Cancelling_is_no_failure_of_the_server()
    {
        using var released = new CancellationTokenSource();
        using var own = new CancellationTokenSource();
        using var all = new CancellationTokenSource();
        for (var i = 0; i < 2; i++)
            _server.Does(context => Task.Delay(Timeout.Infinite, released.Token).ContinueWith(_ => { }, TaskScheduler.Default));
        var client = _server.Client(cancel: all.Token);

        var first = client.GetMe(own.Token);
        await own.CancelAsync();
        await first.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        var second = client.GetMe(CancellationToken.None);
        await all.CancelAsync();
        await second.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        await released.CancelAsync();
    }

    [Fact]
    public async Task The_token_is_in_no_failure()
    {
        _server.Refuses(401, "Unauthorized").AnswersRaw("<html>/bot not found</html>", 404).AnswersRaw("{", 200);
        for (var i = 0; i < 3; i++)
            NoToken(await Fails(_server.Client()));
        NoToken(new TelegramBotClientOptions(StubServer.Token));
        NoToken(_server.Client());
    }

    [Fact]
    public async Task A_revoked_token_is_told_from_a_broken_server()
    {
        _server.Refuses(401, "Unauthorized").Answers(Me).Refuses(500, "Internal Server Error");
        var client = _server.Client();

        (await client.TestApi()).Should().BeFalse();
        (await client.TestApi()).Should().BeTrue();
        await client.Invoking(it => it.TestApi()).Should().ThrowAsync<ApiRequestException>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("no-colon")]
    [InlineData(":secret")]
    [InlineData("abc:AAHsecretSecretSecret")]
    public void A_token_of_another_form_is_refused_without_being_quoted(string token)
    {
        var refused = new Action(() => _ = new TelegramBotClient(token)).Should().Throw<ArgumentException>().Which;
        refused.ToString().Should().NotContain("AAHsecret");
    }

    [Fact]
    public void The_address_of_another_server_is_taken_without_its_path()
    {
        var options = new TelegramBotClientOptions(StubServer.Token, "http://localhost:8081/some/path?x=1");

        options.BotId.Should().Be(4242);
        options.LocalBotServer.Should().BeTrue();
        options.BaseRequestUrl.Should().Be($"http://localhost:8081/bot{StubServer.Token}");
        new TelegramBotClientOptions(StubServer.Token, useTestEnvironment: true).BaseRequestUrl
            .Should().Be($"https://api.telegram.org/bot{StubServer.Token}/test");
        new Action(() => _ = new TelegramBotClientOptions(StubServer.Token, "localhost")).Should().Throw<ArgumentException>();
    }

    private static async Task<Exception> Fails(ITelegramBotClient client) =>
        (await client.Invoking(it => it.GetMe()).Should().ThrowAsync<Exception>()).Which;

    private static void NoToken(object thing)
    {
        thing.ToString().Should().NotContain("AAHsecret");
        for (var failure = thing as Exception; failure is not null; failure = failure.InnerException)
            failure.Message.Should().NotContain("AAHsecret");
    }
}

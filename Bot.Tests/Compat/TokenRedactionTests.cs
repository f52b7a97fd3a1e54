using FluentAssertions;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Xunit;

namespace ShopBot.Bot.Tests.Compat;

/// <summary>The token is part of the address, so others may quote it back. The published client passes that on; the subset does not.</summary>
public sealed class TokenRedactionTests
{
    [Fact]
    public async Task A_server_that_quotes_the_address_is_not_quoted()
    {
        await using var server = await StubServer.Start();
        server.Refuses(404, $"Not Found: /bot{StubServer.Token}/getMe");
        var refusal = (await server.Client().Invoking(it => it.GetMe()).Should().ThrowAsync<ApiRequestException>()).Which;

        refusal.ErrorCode.Should().Be(404);
        refusal.Message.Should().Be("Not Found: /bot[token]/getMe");
        refusal.ToString().Should().NotContain("AAHsecret");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_handler_that_quotes_the_address_is_not_quoted(bool download)
    {
        using var http = new HttpClient(new Quoting());
        var client = new TelegramBotClient(StubServer.Token, http);
        var call = () => download ? client.DownloadFile("photos/1.jpg", Stream.Null) : client.GetMe();
        var failure = (await call.Should().ThrowAsync<RequestException>()).Which;

        failure.ToString().Should().NotContain("AAHsecret").And.Contain("HttpRequestException");
        failure.InnerException.Should().BeNull("it quotes the token");
    }

    [Fact]
    public async Task What_does_not_quote_the_token_is_kept_for_the_log()
    {
        await using var server = await StubServer.Start();
        server.AnswersRaw("<html>", 500);
        var failure = (await server.Client().Invoking(it => it.GetMe()).Should().ThrowAsync<RequestException>()).Which;

        failure.InnerException.Should().NotBeNull();
        failure.Message.Should().Contain("HTTP 500");
    }

    private sealed class Quoting : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException($"refused by {request.RequestUri}");
    }
}

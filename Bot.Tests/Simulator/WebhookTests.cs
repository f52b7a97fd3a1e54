using System.Text.Json;
using System.Threading.Channels;
using FluentAssertions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace ShopBot.Bot.Tests.Simulator;

public class WebhookTests
{
    [Fact]
    public async Task Updates_come_with_the_secret_and_the_answer_may_carry_a_call()
    {
        await using var line = await Line.Open();
        await using var receiver = await Receiver.Start(_ => (200, """{"method":"sendMessage","chat_id":1001,"text":"By hook"}"""));
        await line.Call("setWebhook", new { url = receiver.Url, secret_token = "s3cret" });

        var (secret, update) = await receiver.Next();
        secret.Should().Be("s3cret");
        update.GetProperty("message").GetProperty("text").GetString().Should().Be("/start");
        await line.Server.Until(() => line.Chat.Last!.Text == "By hook");
        line.Server.Violations.Should().BeEmpty();
    }

    [Fact]
    public async Task An_update_is_posted_again_until_it_is_accepted()
    {
        await using var line = await Line.Open();
        await using var receiver = await Receiver.Start(attempt => (attempt == 1 ? 500 : 200, ""));
        await line.Call("setWebhook", new { url = receiver.Url });
        var first = (await receiver.Next()).Update.GetProperty("update_id").GetInt64();
        (await receiver.Next()).Update.GetProperty("update_id").GetInt64().Should().Be(first);
        await line.Server.Until(() => line.Bot.PendingUpdates == 0);
        (await line.Call("getWebhookInfo", new { })).Result.GetProperty("last_error_message").GetString().Should().Contain("500");
    }

    [Fact]
    public async Task Nobody_polls_while_a_webhook_is_set()
    {
        await using var line = await Line.Open();
        await using var receiver = await Receiver.Start(_ => (200, ""));
        await line.Call("setWebhook", new { url = receiver.Url });
        var refused = await line.Call("getUpdates", new { });
        refused.Status.Should().Be(409);
        refused.Description.Should().StartWith("Conflict: can't use getUpdates method while webhook is active");
        await line.Call("deleteWebhook", new { });
        (await line.Call("getUpdates", new { })).Ok.Should().BeTrue();
    }

    [Theory]
    [InlineData("http://shop.example.com/hook")]
    [InlineData("https://shop.example.com:8080/hook")]
    [InlineData("ftp://127.0.0.1/")]
    public async Task An_address_that_Telegram_would_not_call_is_refused(string url)
    {
        await using var line = await Line.Open();
        (await line.Call("setWebhook", new { url })).Description.Should().StartWith("Bad Request: bad webhook");
    }

    private sealed class Receiver : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private readonly Channel<(string Secret, JsonElement Update)> _received = Channel.CreateUnbounded<(string, JsonElement)>();
        private int _attempts;

        private Receiver(Func<int, (int Status, string Body)> answer)
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            _app = builder.Build();
            _app.Run(async context =>
            {
                var update = await JsonDocument.ParseAsync(context.Request.Body);
                var (status, body) = answer(Interlocked.Increment(ref _attempts));
                _received.Writer.TryWrite((context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString(), update.RootElement));
                context.Response.StatusCode = status;
                await context.Response.WriteAsync(body);
            });
        }

        public string Url => _app.Urls.First() + "/hook";

        public static async Task<Receiver> Start(Func<int, (int Status, string Body)> answer)
        {
            var receiver = new Receiver(answer);
            await receiver._app.StartAsync();
            return receiver;
        }

        public async Task<(string Secret, JsonElement Update)> Next() => await _received.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

        public async ValueTask DisposeAsync() => await _app.DisposeAsync();
    }
}

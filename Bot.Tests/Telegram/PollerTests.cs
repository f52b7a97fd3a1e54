using System.Net;
using System.Text;
using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using ShopBot.Bot.Outbox;
using ShopBot.Bot.Telegram;
using Telegram.Bot;
using Xunit;

namespace ShopBot.Bot.Tests.Telegram;

public class PollerTests
{
    private const int MostPolls = 5;

    [Fact]
    public async Task A_server_that_does_not_wait_for_updates_is_asked_once_a_second()
    {
        var clock = new ManualClock();
        using var server = new Hasty();
        using var http = new HttpClient(server);
        using var stop = new CancellationTokenSource();
        var poller = new Poller(
            new TelegramBotClient("42:SECRET", http), (_, _) => Task.CompletedTask, (_, _, _) => Task.CompletedTask, "shop", new ApiServer(null, "SHOPBOT_TOKEN"), clock, new BackOff(() => 1), NullLogger<Poller>.Instance);

        var polling = poller.Run(stop.Token);
        await Until(() => clock.Waiting > 0 || server.Polls >= MostPolls);
        server.Polls.Should().Be(2, "the first asks for what waits already, and the clock stands still");

        clock.Pass(TimeSpan.FromSeconds(1));
        await Until(() => (clock.Waiting > 0 && server.Polls > 2) || server.Polls >= MostPolls);
        server.Polls.Should().Be(3);

        await stop.CancelAsync();
        await polling;
    }

    private static async Task Until(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!condition())
        {
            await Task.Delay(1, patience.Token);
        }
    }

    /// <summary>Answers that there is nothing, at once.</summary>
    private sealed class Hasty : HttpMessageHandler
    {
        public int Polls { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (++Polls > MostPolls)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent("""{"ok":true,"result":[]}""", Encoding.UTF8, "application/json"),
            };
        }
    }
}

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

    [Fact]
    public async Task Whoever_waited_at_the_start_has_an_answer_before_it_has_caught_up()
    {
        using var server = new Waiting(150);
        using var http = new HttpClient(server);
        using var stop = new CancellationTokenSource();
        var seen = 0;
        var caughtUpEarly = false;
        Poller? poller = null;
        poller = new Poller(
            new TelegramBotClient("42:SECRET", http),
            (updates, _) =>
            {
                caughtUpEarly |= poller!.CaughtUp.IsCompleted;
                seen += updates.Count;
                return Task.CompletedTask;
            },
            (_, _, _) => Task.CompletedTask, "shop", new ApiServer(null, "SHOPBOT_TOKEN"), TimeProvider.System, new BackOff(() => 1), NullLogger<Poller>.Instance);

        var polling = poller.Run(stop.Token);
        await poller.CaughtUp.WaitAsync(TimeSpan.FromSeconds(60));
        await stop.CancelAsync();
        await polling;

        seen.Should().Be(150);
        caughtUpEarly.Should().BeFalse("a hundred come at once, and more may wait behind them");
        server.AskedToWait.Should().BeFalse("nobody waits for updates while some are there");
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

    /// <summary>Has some updates, gives at most a hundred at once, and then none for ever.</summary>
    private sealed class Waiting(int count) : HttpMessageHandler
    {
        private int _given;

        /// <summary>Whether a poll that had something to bring was asked to wait for more.</summary>
        public bool AskedToWait { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_given == count)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            AskedToWait |= (await request.Content!.ReadAsStringAsync(cancellationToken)).Contains("\"timeout\":30", StringComparison.Ordinal);
            var next = Enumerable.Range(_given + 1, Math.Min(100, count - _given)).ToList();
            _given += next.Count;
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent($$"""{"ok":true,"result":[{{string.Join(',', next.Select(id => $$"""{"update_id":{{id}}}"""))}}]}""", Encoding.UTF8, "application/json"),
            };
        }
    }
}

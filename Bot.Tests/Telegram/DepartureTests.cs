using System.Net;
using System.Net.Sockets;
using FluentAssertions;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Tests.Databases;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Xunit;

namespace ShopBot.Bot.Tests.Telegram;

public class DepartureTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(1);

    /// <summary>A way that drops packets: nobody refuses the connection, nobody takes it.</summary>
    private static readonly Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>> Nowhere = async (_, ending) =>
    {
        await Task.Delay(Timeout.Infinite, ending);
        return Stream.Null;
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_finds_no_connection_in_time_never_left(bool isTheCallsTime)
    {
        using var sockets = new SocketsHttpHandler { ConnectCallback = Nowhere, ConnectTimeout = isTheCallsTime ? Late : Soon };

        var failure = await Failure(sockets, isTheCallsTime ? Soon : Late);

        Remedies.For(failure).Should().Be(Remedy.TryAgain);
        Remedies.IsAmbiguous(failure).Should().BeFalse();
    }

    [Fact]
    public async Task Who_finds_nobody_there_reads_who_it_was()
    {
        using var sockets = new SocketsHttpHandler();
        var server = $"127.0.0.1:{FreePort.Find()}";

        var failure = await Failure(sockets, Late, $"http://{server}");

        failure.Message.Should().Contain("refused").And.Contain(server);
        Remedies.IsAmbiguous(failure).Should().BeFalse();
    }

    [Fact]
    public async Task What_was_written_and_is_not_answered_may_have_arrived()
    {
        using var deaf = new TcpListener(IPAddress.Loopback, 0);
        deaf.Start();
        using var sockets = new SocketsHttpHandler();

        var failure = await Failure(sockets, TimeSpan.FromSeconds(1), $"http://{deaf.LocalEndpoint}");

        Remedies.IsAmbiguous(failure).Should().BeTrue();
    }

    [Fact]
    public async Task Who_stops_is_told_of_the_stop_and_of_no_failure()
    {
        using var sockets = new SocketsHttpHandler { ConnectCallback = Nowhere };
        using var stop = new CancellationTokenSource(Soon);

        var send = () => Client(sockets, Late).SendMessage(7, "hello", cancellationToken: stop.Token);

        await send.Should().ThrowAsync<OperationCanceledException>();
    }

    private static async Task<Exception> Failure(SocketsHttpHandler sockets, TimeSpan timeout, string server = "http://localhost:1") =>
        (await FluentActions.Awaiting(() => Client(sockets, timeout, server).SendMessage(7, "hello")).Should().ThrowAsync<RequestException>()).Which;

    private static TelegramBotClient Client(SocketsHttpHandler sockets, TimeSpan timeout, string server = "http://localhost:1") =>
        new(new TelegramBotClientOptions("42:SECRET", server) { RetryCount = 0 }, new HttpClient(new DepartureHandler(sockets)) { Timeout = timeout });
}

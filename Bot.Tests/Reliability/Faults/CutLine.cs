using System.Net;
using System.Net.Sockets;

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>
/// A line to PostgreSQL that breaks at commits: before the server hears of one, or after it has committed and before its reply comes
/// back. Who asked cannot tell which it was.
/// </summary>
internal sealed class CutLine : IAsyncDisposable
{
    /// <summary>A simple query of the protocol: its letter, its length, its words, a zero.</summary>
    private static readonly byte[] Commit = [(byte)'Q', 0, 0, 0, 11, .. "COMMIT\0"u8];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly int _serverPort;
    private readonly Random _chance;
    private readonly Task _accepting;
    private int _unheard;
    private int _unanswered;

    /// <param name="chance">Decides which commits are cut, and where.</param>
    public CutLine(int serverPort, Random chance)
    {
        (_serverPort, _chance) = (serverPort, chance);
        _listener.Start();
        _accepting = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The share of commits that are cut, from 0 to 1.</summary>
    public double Share { get; set; }

    /// <summary>Commits that the server never heard of.</summary>
    public int Unheard => Volatile.Read(ref _unheard);

    /// <summary>Commits that were made, and whose reply was lost.</summary>
    public int Unanswered => Volatile.Read(ref _unanswered);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
    }

    private async Task Accept()
    {
        var lines = new List<Task>();
        try
        {
            while (true)
            {
                lines.Add(Serve(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(lines);
        }
    }

    private async Task Serve(TcpClient bot)
    {
        using (bot)
        using (var server = new TcpClient())
        using (var cut = CancellationTokenSource.CreateLinkedTokenSource(_end.Token))
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _serverPort, cut.Token);
                (bot.NoDelay, server.NoDelay) = (true, true);
                var (to, from) = (server.GetStream(), bot.GetStream());
                var replies = Replies(to, from, cut);
                await Questions(from, to, cut, replies);
            }
            catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // Either side has gone: so does the line.
            }
        }
    }

    private async Task Questions(NetworkStream bot, NetworkStream server, CancellationTokenSource cut, Task replies)
    {
        var buffer = new byte[64 * 1024];
        while (await bot.ReadAsync(buffer, cut.Token) is var count and > 0)
        {
            if (buffer.AsSpan(0, count).EndsWith(Commit) && IsCut(out var isHeard))
            {
                if (!isHeard)
                {
                    Interlocked.Increment(ref _unheard);
                    return;
                }

                // Nothing is under way now: the next that the server says is its reply to the commit.
                await cut.CancelAsync();
                await Ended(replies);
                await server.WriteAsync(buffer.AsMemory(0, count));
                if (await server.ReadAsync(buffer) > 0)
                {
                    Interlocked.Increment(ref _unanswered);
                }

                return;
            }

            await server.WriteAsync(buffer.AsMemory(0, count), cut.Token);
        }
    }

    private static async Task Replies(NetworkStream server, NetworkStream bot, CancellationTokenSource cut)
    {
        var buffer = new byte[64 * 1024];
        while (await server.ReadAsync(buffer, cut.Token) is var count and > 0)
        {
            await bot.WriteAsync(buffer.AsMemory(0, count), CancellationToken.None);
        }

        bot.Close();
    }

    private static async Task Ended(Task replies)
    {
        try
        {
            await replies;
        }
        catch (OperationCanceledException)
        {
        }
    }

    private bool IsCut(out bool isHeard)
    {
        lock (_chance)
        {
            isHeard = _chance.Next(2) == 0;
            return _chance.NextDouble() < Share;
        }
    }
}

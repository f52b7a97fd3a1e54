using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace ShopBot.Simulator;

/// <summary>
/// The Bot API on loopback, with people to act as. Bots talk to <see cref="Url"/> as they would to api.telegram.org;
/// tests act as people in process, the page in the browser does it at the same address.
/// </summary>
public sealed class SimulatorServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly World _world;
    private readonly Polling _polling;
    private readonly CancellationTokenSource _stopping = new();

    private SimulatorServer(WebApplication app, World world, Polling polling)
    {
        _app = app;
        _world = world;
        _polling = polling;
        world.Stopping = _stopping.Token;
    }

    /// <summary>As this machine reaches it, without a slash at the end.</summary>
    public string Url { get; private set; } = "";

    public Journal Journal => _world.Journal;

    /// <summary>Calls that broke the Bot API's rules: a bot under test should leave it empty.</summary>
    public IReadOnlyList<JournalEntry> Violations => Journal.Violations;

    public OrderedTrouble Trouble => _world.Trouble;

    /// <summary>Stands for every administrator who hides behind the group's name.</summary>
    public SimulatedUser AnonymousAdmin => _world.AnonymousAdmin;

    /// <exception cref="IOException">The port is taken: choose another one, or 0 for a free one.</exception>
    public static async Task<SimulatorServer> StartAsync(SimulatorOptions options, CancellationToken cancellation = default)
    {
        var world = new World(options);
        var polling = new Polling(world);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // Telegram takes uploads of 50 MB; the rest is for the form around them.
            kestrel.Limits.MaxRequestBodySize = 64 << 20;
            kestrel.Listen(System.Net.IPAddress.Parse(options.Address), options.Port);
        });
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = 64 << 20);
        var app = builder.Build();
        var routes = new Routes(world, polling);
        app.Run(routes.Handle);
        var server = new SimulatorServer(app, world, polling);
        await app.StartAsync(cancellation);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        server.Url = addresses.First().TrimEnd('/').Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal);
        return server;
    }

    /// <summary>The bot of that token; registers it the first time.</summary>
    /// <exception cref="ArgumentException">The token is not of the form <c>42:SECRET</c>.</exception>
    public SimulatedBot Bot(string token, string? name = null, string? username = null)
    {
        lock (_world.Gate)
            return _world.NewBot(token, name, username);
    }

    /// <summary>Revokes the token: every later call with it is answered 401.</summary>
    public void Revoke(SimulatedBot bot)
    {
        lock (_world.Gate)
            _world.Revoke(bot);
    }

    /// <summary>Whether that bot waits in a poll: it has nothing else to do.</summary>
    public bool IsPolling(SimulatedBot bot)
    {
        lock (_world.Gate)
            return _polling.IsWaiting(bot);
    }

    /// <summary>A new person.</summary>
    /// <param name="id">Positive; also the id of their private chats.</param>
    /// <param name="phone">International form; by default a number made from the id.</param>
    /// <param name="isOwner">The page gives their private chat a place of its own, named Owner. Default off.</param>
    /// <exception cref="ArgumentException">The id is taken.</exception>
    public SimulatedUser User(
        long id, string firstName, string? languageCode = null, string? lastName = null, string? username = null, string? phone = null,
        bool isOwner = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(id);
        lock (_world.Gate)
        {
            return _world.Add(new SimulatedUser(_world, id, firstName)
            {
                LanguageCode = languageCode,
                LastName = lastName,
                Username = username,
                Phone = phone ?? SimulatedUser.DefaultPhone(id),
                IsOwner = isOwner,
            });
        }
    }

    /// <summary>A new group; below -1,000,000,000,000 it is a supergroup. Bots come in with <see cref="SimulatedGroup.Add(SimulatedBot, bool)"/>.</summary>
    /// <param name="id">Negative.</param>
    /// <param name="members">The first one is its creator.</param>
    /// <param name="isForum">With topics; supergroups only. Default off.</param>
    public SimulatedGroup Group(long id, string title, IEnumerable<SimulatedUser> members, bool isForum = false)
    {
        lock (_world.Gate)
            return _world.NewGroup(id, title, members, isForum);
    }

    /// <summary>Waits until the question finds something; asked at once and after every change.</summary>
    /// <param name="question">Runs under the lock: read and return.</param>
    /// <param name="timeout">Of real time, whatever <see cref="SimulatorOptions.TimeProvider"/> says. Default 10 seconds.</param>
    /// <exception cref="TimeoutException">With the end of the journal.</exception>
    public async Task<T> Until<T>(Func<T?> question, TimeSpan? timeout = null)
        where T : class
    {
        using var patience = new CancellationTokenSource(timeout ?? TimeSpan.FromSeconds(10));
        while (true)
        {
            Task change;
            lock (_world.Gate)
            {
                if (question() is { } answer)
                    return answer;
                change = _world.NextSignal();
            }

            try
            {
                await change.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException("what was waited for did not come; the journal ends with:\n" + string.Join('\n', Journal.Entries.TakeLast(15)));
            }
        }
    }

    /// <summary>As the other one, for a condition.</summary>
    public async Task Until(Func<bool> condition, TimeSpan? timeout = null) => await Until(() => condition() ? this : null, timeout);

    /// <summary>
    /// Waits until every bot has confirmed all its updates, answered every tap that is not too old, and waits in its next poll.
    /// A bot that sends later, from a queue of its own, can still be at work: wait for what it shows with <see cref="Until{T}"/>.
    /// </summary>
    public Task Quiet(TimeSpan? timeout = null) => Until(
        () => _world.Bots.All(bot => bot.Inbox.Count == 0 && (_polling.IsWaiting(bot) || bot.Webhook.Address is not null))
            && _world.Taps.InOrder.All(tap => tap.IsAnswered || tap.UpdateId is null || _world.Now - tap.At > Taps.Lifetime),
        timeout);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        using var hurry = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _app.StopAsync(hurry.Token);
        await _app.DisposeAsync();
        _stopping.Dispose();
    }
}

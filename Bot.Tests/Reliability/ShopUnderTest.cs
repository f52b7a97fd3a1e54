using System.Diagnostics;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ShopBot.Bot.Backup;
using ShopBot.Bot.Hosting;
using ShopBot.Bot.Tests.Catalog;
using ShopBot.Bot.Tests.Databases;
using ShopBot.Bot.Webhook;
using ShopBot.Persistence;
using ShopBot.Persistence.Outbox;
using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>The trattoria, open day and night, served by the real host from a database file; the Simulator stands for Telegram.</summary>
internal sealed partial class ShopUnderTest : IAsyncDisposable
{
    public const string Token = "42:SECRET";
    public const string Passphrase = "four words without sense";

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shopbot-stress-");
    private readonly LoggerFactory _loggers;
    private readonly string? _onPostgres;
    private readonly TimeProvider _clock;
    private readonly Random _ids;
    private readonly Dictionary<long, SimulatedUser> _guests = [];
    private Hosting.Host? _host;
    private CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    private ShopUnderTest(SimulatorServer simulator, TimeProvider clock, int seed, long staffChat, string? onPostgres, string? disk, string? database)
    {
        ServedFrom = ConnectionString = database ?? onPostgres ?? $"Data Source={Path.Combine(disk ?? _folder.FullName, "shop.db")}";
        _onPostgres = onPostgres;
        Simulator = simulator;
        _clock = clock;
        _ids = new Random(seed);
        _loggers = new LoggerFactory([Log], new LoggerFilterOptions { MinLevel = LogLevel.Debug });
        Bot = simulator.Bot(Token, "Trattoria", "shop_bot");
        Marco = simulator.User(2001, "Marco", "it");
        Giulia = simulator.User(2002, "Giulia", "it");
        Staff = simulator.Group(staffChat, "Staff", [Marco, Giulia]);
        Staff.Add(Bot);
        File = Path.Combine(_folder.FullName, "shop.yaml");
        System.IO.File.WriteAllText(File, AlwaysOpen(System.IO.File.ReadAllText(Path.Combine(SamplesTests.Folder, "trattoria.yaml"))));
        CopyPictures(Path.Combine(SamplesTests.Folder, "trattoria"), Path.Combine(_folder.FullName, "trattoria"));
        Database = new(ConnectionString);
    }

    public SimulatorServer Simulator { get; }

    public SimulatedBot Bot { get; }

    public SimulatedGroup Staff { get; }

    public SimulatedUser Marco { get; }

    public SimulatedUser Giulia { get; }

    public LogSheet Log { get; } = new();

    /// <summary>What processes that served this shop have printed.</summary>
    public IEnumerable<string> ProcessLines { get; set; } = [];

    public string File { get; }

    public string ConnectionString { get; }

    /// <summary>What the shop is told to use from the next start on, where that is another way to the same database.</summary>
    public string ServedFrom { get; set; }

    public Database Database { get; }

    public ShopSettings Settings => new(Token, File, Owner, HasGroup ? Staff.Id : null, ServedFrom, Simulator.Url, TakeFile: false);

    /// <summary>From the next start on; null: the shop looks for one.</summary>
    public long? Owner { get; set; }

    /// <summary>From the next start on; null: the shop polls.</summary>
    public WebhookSettings? Webhook { get; set; }

    /// <summary>From the next start on; false: the owner alone sees what the staff would.</summary>
    public bool HasGroup { get; set; } = true;

    /// <summary>So many calls for a new id fail from now on: whatever asks for one is a poison update.</summary>
    public int FailingIds { get; set; }

    public Func<Exception> IdFailure { get; set; } = () => new InvalidOperationException("no id can be made");

    /// <summary>So many calls before those are fine.</summary>
    public int SparedIds { get; set; }

    public Hosting.Host Host => _host!;

    public bool IsRunning => !_running.IsCompleted;

    /// <param name="clock">The host's.</param>
    /// <param name="disk">An existing folder for the database; null: beside the shop file.</param>
    /// <param name="telegramClock">The Simulator's; null: the system's.</param>
    /// <param name="onPostgres">Whether its database is one of the server's instead.</param>
    /// <param name="database">Where its database is instead.</param>
    public static async Task<ShopUnderTest> Prepare(
        TimeProvider? clock = null, int seed = 1, long staffChat = -4001, string? disk = null, TimeProvider? telegramClock = null, bool onPostgres = false, string? database = null)
    {
        var simulator = await SimulatorServer.StartAsync(new SimulatorOptions
        {
            Port = 0,
            Seed = seed,
            JournalLimit = 1_000_000,
            MaxMessagesPerChat = 100_000,
            TimeProvider = telegramClock ?? TimeProvider.System,
        });
        return new(simulator, clock ?? TimeProvider.System, seed, staffChat, onPostgres ? await PostgresServer.CreateMigrated() : null, disk, database);
    }

    public static async Task<ShopUnderTest> Open(TimeProvider? clock = null, int seed = 1, long staffChat = -4001)
    {
        var shop = await Prepare(clock, seed, staffChat);
        await shop.Start();
        return shop;
    }

    /// <param name="others">Shops that the same process serves too.</param>
    public async Task Start(params ShopSettings[] others)
    {
        _stop = new CancellationTokenSource();
        _host = await Hosting.Host.Open([Settings, .. others], Passphrase, _clock, NewId, () => 1, _loggers, CancellationToken.None, Webhook);
        _running = _host.Run(_stop.Token);
    }

    /// <summary>As SIGTERM does.</summary>
    public async Task Stop()
    {
        await _stop.CancelAsync();
        await _running;
        await _host!.DisposeAsync();
        _stop.Dispose();
    }

    /// <summary>What the clock has made due is done now.</summary>
    public Task DoWhatIsDue() => _host!.DoWhatIsDue(CancellationToken.None);

    public Task<IReadOnlyList<BackupMade>> BackUp() => _host!.BackUp(CancellationToken.None);

    public SimulatedUser Customer(int number, string language = "en", string? name = null)
    {
        var guest = Simulator.User(10_000 + number, name ?? $"Guest{number}", language);
        _guests.Add(guest.Id, guest);
        return guest;
    }

    public SimulatedUser Guest(long id) => _guests[id];

    public IReadOnlyCollection<SimulatedUser> Guests => _guests.Values;

    public T Ask<T>(Func<ShopBotDb, T> question)
    {
        using var db = Database.CreateDbContext();
        return question(db);
    }

    /// <summary>Waits until every update is confirmed, every tap answered and nothing is owed to any chat.</summary>
    /// <param name="forAnswers">Off: a tap may stay unanswered, as when the bot was killed right before its answer.</param>
    public async Task Settle(bool forAnswers = true)
    {
        await Quiet(forAnswers);
        var (before, since) = (string.Empty, Stopwatch.GetTimestamp());
        while (Owed() is { Length: > 0 } owed)
        {
            if (owed != before)
            {
                // A group takes 20 messages a minute: as long as they go out, there is reason to wait.
                (before, since) = (owed, Stopwatch.GetTimestamp());
            }
            else if (Stopwatch.GetElapsedTime(since) > Patience)
            {
                throw new TimeoutException($"still owed, the first ten of it: {owed}");
            }

            await Task.Delay(50);
        }

        await Quiet(forAnswers);
    }

    /// <summary>Waits for a line in the log.</summary>
    public async Task Logged(string words, int times = 1)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (Log.All.Count(line => line.Contains(words, StringComparison.Ordinal)) < times)
        {
            patience.IsCancellationRequested.Should().BeFalse("the log should tell: {0}", words);
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (IsRunning)
        {
            await Stop();
        }

        await Simulator.DisposeAsync();
        _loggers.Dispose();
        Database.Dispose();
        if (_onPostgres is not null)
        {
            PostgresServer.Drop(_onPostgres);
        }

        _folder.Delete(recursive: true);
    }

    private Task Quiet(bool forAnswers) =>
        forAnswers ? Simulator.Quiet(Patience) : Simulator.Until(() => Bot.PendingUpdates == 0 && Simulator.IsPolling(Bot), Patience);

    private string Owed() => Ask(db => string.Join(
        ", ",
        db.Outbox.AsNoTracking().Where(row => row.State == OutboxState.Pending || row.State == OutboxState.Sending || row.State == OutboxState.Ambiguous)
            .OrderBy(row => row.CreatedAt).AsEnumerable().Select(row => $"{row.Subject} {row.Kind} {row.State} {row.Error}")
            .Concat(db.Chats.AsNoTracking().Where(chat => chat.PendingScreen != null).AsEnumerable().Select(chat => $"screen of {chat.ChatId}")).Take(10)));

    private Guid NewId()
    {
        var bytes = new byte[16];
        lock (_ids)
        {
            var isSpared = SparedIds > 0;
            SparedIds -= isSpared ? 1 : 0;
            if (isSpared || FailingIds == 0)
            {
                _ids.NextBytes(bytes);
                return new Guid(bytes);
            }

            FailingIds--;
        }

        throw IdFailure();
    }
}

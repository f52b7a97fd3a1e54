using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ShopBot.Bot.Backup;
using ShopBot.Bot.Metrics;
using ShopBot.Bot.Outbox;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Texts;
using ShopBot.Bot.Webhook;
using ShopBot.Persistence;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Bot.Hosting;

/// <summary>All shops of one process. One that fails does not disturb another.</summary>
public sealed class Host : IAsyncDisposable
{
    /// <summary>Uploads of pictures included; the poll has its own watchdog.</summary>
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(20);

    /// <summary>50 MB over a line of 2 Mbit/s.</summary>
    private static readonly TimeSpan UploadTimeout = TimeSpan.FromMinutes(4);

    /// <summary>Backups begin after those are answered who waited, or after this: Telegram may be out of reach.</summary>
    private static readonly TimeSpan BackupsWaitAtMost = TimeSpan.FromSeconds(30);

    private readonly List<(ShopHost Host, Domain.Catalog.Shop Shop, string Database)> _shops = [];

    /// <summary>By name: however two shops write it, they share one writer.</summary>
    private readonly Dictionary<string, (Database Database, Backups? Backups)> _databases = [];
    private readonly List<NightlyBackup> _nights = [];
    private readonly HostParts _parts;
    private readonly string? _backupPassphrase;

    private Host(HostParts parts, string? backupPassphrase)
    {
        (_parts, _backupPassphrase) = (parts, backupPassphrase);
    }

    /// <param name="backupPassphrase">Null: backups are not encrypted, and not sent.</param>
    /// <param name="webhook">Null: Telegram is asked for updates.</param>
    /// <param name="newId">Where new ids come from.</param>
    /// <param name="chance">From 0 to 1, anew each time.</param>
    /// <exception cref="SettingsException">A shop file has errors, or two shops of one database have the same key.</exception>
    public static async Task<Host> Open(
        IReadOnlyList<ShopSettings> shops, string? backupPassphrase, TimeProvider time, Func<Guid> newId, Func<double> chance, ILoggerFactory logs, CancellationToken cancellationToken,
        WebhookSettings? webhook = null)
    {
        var handler = new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            ConnectTimeout = TimeSpan.FromSeconds(15),
            AllowAutoRedirect = false,
            UseCookies = false,
        };
        var polls = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        var departures = new DepartureHandler(handler);
        var calls = new HttpClient(departures, disposeHandler: false) { Timeout = CallTimeout };
        var uploads = new HttpClient(departures, disposeHandler: false) { Timeout = UploadTimeout };
        var door = webhook is null ? null : await WebhookDoor.Open(webhook, cancellationToken);
        var host = new Host(new(TextBook.Load(), polls, calls, uploads, time, newId, new BackOff(chance), logs) { Door = door }, backupPassphrase);
        try
        {
            foreach (var settings in shops)
            {
                await host.Add(settings, cancellationToken);
            }

            host.PlanNights();
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }

        return host;
    }

    /// <summary>Does now, in every shop, what the clock has made due.</summary>
    public Task DoWhatIsDue(CancellationToken cancellationToken) => Task.WhenAll(_shops.Select(shop => shop.Host.DoWhatIsDue(cancellationToken)));

    /// <summary>How every shop is.</summary>
    public async Task<IReadOnlyList<Vitals>> Look(CancellationToken cancellationToken) =>
        await Task.WhenAll(_shops.Select(shop => shop.Host.Look(cancellationToken)));

    /// <summary>Runs every shop until it is stopped.</summary>
    public async Task Run(CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var gauges = new ShopGauges(Look, () => _shops.Select(shop => (shop.Host.Name, _parts.Time.GetUtcNow() - shop.Host.HeardAt)), _parts.Time);
        var gauging = gauges.Run(end.Token);
        var nights = RunNights(end.Token);
        await Task.WhenAll(_shops.Select(shop => RunOne(shop.Host, shop.Shop, stopping)));
        await end.CancelAsync();
        await Task.WhenAll(gauging, nights);
    }

    /// <summary>Backs every database up now, instead of at three in the night.</summary>
    /// <exception cref="IOException">There is no room, or a folder cannot be written.</exception>
    /// <exception cref="InvalidDataException">A backup did not come back whole.</exception>
    public async Task<IReadOnlyList<BackupMade>> BackUp(CancellationToken cancellationToken)
    {
        var made = new List<BackupMade>();
        foreach (var night in _nights)
        {
            made.Add(await night.Now(cancellationToken));
        }

        return made;
    }

    public async ValueTask DisposeAsync()
    {
        await (_parts.Door?.DisposeAsync() ?? ValueTask.CompletedTask);
        _parts.Calls.Dispose();
        _parts.Uploads.Dispose();
        _parts.Polls.Dispose();
        _nights.ForEach(night => night.Dispose());
        foreach (var (database, _) in _databases.Values)
        {
            database.Dispose();
        }
    }

    private async Task Add(ShopSettings settings, CancellationToken cancellationToken)
    {
        var name = Database.NameOf(settings.Database);
        if (!_databases.TryGetValue(name, out var shared))
        {
            var database = new Database(settings.Database);
            shared = (database, Database.FileOf(settings.Database) is { } file ? new Backups(database, file, _backupPassphrase, _parts.Time) : null);
            _databases.Add(name, shared);
            await Migrate(database, settings.Database, cancellationToken);
        }

        var host = new ShopHost(settings, settings.Token!, shared.Database, shared.Backups, _parts);
        var shop = await host.Open(cancellationToken);
        if (_shops.Any(other => other.Shop.Id == shop.Id && other.Shop.Key == shop.Key))
        {
            throw new SettingsException($"Two shops have the key \"{shop.Key}\"; give one of the files another key.");
        }

        _shops.Add((host, shop, name));
    }

    /// <summary>Customers first: a backup that was missed takes the machine for itself for a while.</summary>
    private async Task RunNights(CancellationToken stopping)
    {
        await Task.WhenAny(Task.WhenAll(_shops.Select(shop => shop.Host.Served)), Task.Delay(BackupsWaitAtMost, _parts.Time, stopping));
        await Task.WhenAll(_nights.Select(night => night.Run(stopping)));
    }

    /// <summary>A database that several shops share holds all their customers: it is sent once, to the first owner of the first shop that has one.</summary>
    private void PlanNights()
    {
        foreach (var (name, (database, backups)) in _databases)
        {
            if (backups is null)
            {
                _parts.Logs.CreateLogger<Host>().LogInformation("Backups of {Database} are its server's matter: see docs/operating.md", name);
                continue;
            }

            var served = _shops.Where(shop => shop.Database == name).ToList();
            var sending = served.FirstOrDefault(shop => shop.Host.FirstOwner is not null, served[0]);
            var night = new NightlyBackup(
                backups, sending.Shop, () => sending.Host.FirstOwner, owner => sending.Host.LanguageOf(owner) ?? sending.Shop.DefaultLanguage, new OutboxStore(database), _parts.Texts,
                token => FirstCustomer(database, token), _parts.Time, _parts.Logs.CreateLogger<NightlyBackup>());
            _nights.Add(night);
            served.ForEach(shop => shop.Host.BackUp = night.Soon);
        }
    }

    private static async Task<DateTimeOffset?> FirstCustomer(Database database, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        return await db.Customers.OrderBy(row => row.ShopId).ThenBy(row => row.Id).Select(row => (DateTimeOffset?)row.FirstSeenAt).FirstOrDefaultAsync(cancellationToken);
    }

    private static async Task Migrate(Database database, string connectionString, CancellationToken cancellationToken)
    {
        try
        {
            await database.Migrate(cancellationToken);
        }
        catch (Exception exception) when (exception is DbException or IOException or UnauthorizedAccessException)
        {
            var remedy = Database.FileOf(connectionString) is null
                ? "look whether the server runs, and whether the user may create tables there"
                : "write a file in a folder that may be written to";
            throw new SettingsException($"SHOPBOT_DATABASE: {Database.NameOf(connectionString)} cannot be opened ({exception.Message.TrimEnd('.')}); {remedy}.");
        }
    }

    private async Task RunOne(ShopHost host, Domain.Catalog.Shop shop, CancellationToken stopping)
    {
        try
        {
            await host.Run(shop, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
        catch (Exception exception)
        {
            _parts.Logs.CreateLogger<Host>().LogError(exception, "{Shop} stopped; the other shops go on", shop.Key);
        }
    }
}

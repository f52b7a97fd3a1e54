using Microsoft.Extensions.Logging;
using ShopBot.Bot.Catalog;
using ShopBot.Bot.Hosting;
using ShopBot.Domain.Catalog;
using ShopBot.Persistence;
using ShopBot.Persistence.Outbox;
using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Conversations;

/// <summary>Where a conversation plays: the Simulator for Telegram, the real host against it over HTTP, a database file, a clock.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private const string Token = "42:CONVERSATION";
    private const long StaffChat = -1001000000001;
    private const long OwnersId = 3001;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ChatFile _file;
    private readonly DirectoryInfo _folder;
    private readonly ShopCopy _shopFile;
    private readonly string _database;
    private readonly LoggerFactory _loggers;
    private readonly Dictionary<string, SimulatedUser> _people = new(StringComparer.OrdinalIgnoreCase);
    private Hosting.Host? _host;
    private CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;
    private int _ids;

    private Stage(ChatFile file, DirectoryInfo folder, ShopCopy shopFile, Shop shop, ShopClock clock, SimulatorServer simulator)
    {
        (_file, _folder, _shopFile, Shop, Clock, Simulator) = (file, folder, shopFile, shop, clock, simulator);
        _loggers = new LoggerFactory([Log]);
        _database = $"Data Source={Path.Combine(folder.FullName, "shop.db")}";
        Database = new(_database);
        Bot = simulator.Bot(Token, "Shop", "shop_bot");
        Staff = simulator.Group(
            StaffChat, "Staff", file.Staff.Select((name, index) => _people[name] = simulator.User(2001 + index, name)).ToList(), file.HasTopics);
        Staff.Add(Bot, asAdministrator: file.HasTopics);
        Owner = file.Owner is { } owner ? Person(owner) : null;
    }

    public Shop Shop { get; private set; }

    public ShopClock Clock { get; }

    public SimulatorServer Simulator { get; }

    public SimulatedBot Bot { get; }

    public SimulatedGroup Staff { get; }

    public SimulatedUser? Owner { get; }

    public Database Database { get; }

    public ErrorLog Log { get; } = new();

    public DateTime WallClock => Shop.ToLocal(Clock.Now);

    public IEnumerable<SimulatedUser> Customers => _people.Values.Where(person => !_file.Staff.Contains(person.FirstName, StringComparer.Ordinal));

    /// <summary>The customers' chats, in the order in which they came, and the staff's.</summary>
    public IReadOnlyList<SimulatedChat> Chats => [.. Customers.Select(customer => customer.Chat(Bot)), Staff];

    public static async Task<Stage> Open(ChatFile file)
    {
        var folder = Directory.CreateTempSubdirectory("shopbot-chat-");
        var shopFile = ShopCopy.Of(file, folder.FullName);
        var shop = ShopFile.Read(shopFile.File) is { Shop: { } read } ? read : throw new FormatException($"{shopFile.File} has errors; the host names them.");
        var clock = new ShopClock(Instant(shop, file.Now));
        var simulator = await SimulatorServer.StartAsync(new SimulatorOptions { Port = 0, TimeProvider = clock });
        var stage = new Stage(file, folder, shopFile, shop, clock, simulator);
        await stage.Start();
        return stage;
    }

    public bool IsStaff(string name) => _file.Staff.Contains(name, StringComparer.Ordinal);

    /// <summary>Whoever is named: somebody of the staff, the anonymous administrator, or a customer, who comes in when first named.</summary>
    public SimulatedUser Person(string name)
    {
        if (name == "anonymous")
        {
            return Simulator.AnonymousAdmin;
        }

        if (!_people.TryGetValue(name, out var person))
        {
            var introduced = _file.People.GetValueOrDefault(name) ?? new("en", null, null);
            var firstName = introduced.Name ?? char.ToUpperInvariant(name[0]) + name[1..];
            var id = name == _file.Owner ? OwnersId : 1001 + Customers.Count();
            person = Simulator.User(id, firstName, introduced.Language, phone: introduced.Phone);
            _people.Add(name, person);
        }

        return person;
    }

    public void SetWallClock(DateTime moment) => Clock.Now = Instant(Shop, moment);

    /// <summary>The owner changes the shop's file and starts the bot again.</summary>
    public async Task Change(string wish)
    {
        await Stop();
        _shopFile.Change(wish);
        await Start();
    }

    public async Task Restart()
    {
        await Stop();
        await Start();
    }

    /// <summary>Waits until every update is handled, every tap answered, and the bot owes no chat anything.</summary>
    public async Task Settle()
    {
        using var patience = new CancellationTokenSource(Patience);
        var outbox = new OutboxStore(Database);
        while (true)
        {
            await Simulator.Quiet(Patience);
            await (_host?.DoWhatIsDue(patience.Token) ?? Task.CompletedTask);
            if ((await outbox.DueChats(Shop.Id, Clock.Now, patience.Token)).Count == 0)
            {
                return;
            }

            // What is owed stands in the database, which tells nobody when it changes: it is asked again.
            await Task.Delay(2, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await Simulator.DisposeAsync();
        _loggers.Dispose();
        _stop.Dispose();
        Database.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task Start()
    {
        var settings = new ShopSettings(Token, _shopFile.File, Owner?.Id, StaffChat, _database, Simulator.Url, false) { ClockIsPlayed = true };
        _stop = new CancellationTokenSource();
        _host = await Hosting.Host.Open([settings], null, Clock, () => new Guid(++_ids, 0, 0, new byte[8]), () => 0.5, _loggers, _stop.Token);
        Shop = (ShopFile.Read(_shopFile.File).Shop ?? Shop) with { Id = await ShopId() };
        _running = _host.Run(_stop.Token);
        await Settle();
    }

    private async Task Stop()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    private async Task<int> ShopId()
    {
        await using var db = Database.CreateDbContext();
        return db.Shops.Single().Id;
    }

    private static DateTimeOffset Instant(Shop shop, DateTime wallClock) => new(TimeZoneInfo.ConvertTimeToUtc(wallClock, shop.Zone), TimeSpan.Zero);
}

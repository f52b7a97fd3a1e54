using ShopBot.Bot.Catalog;
using ShopBot.Persistence;
using ShopBot.Persistence.Ordering;
using ShopBot.Simulator;

namespace ShopBot.Bot.Hosting;

/// <summary>A shop with its owner, its staff and a customer on this machine: the Simulator stands for Telegram.</summary>
public static class Demo
{
    public const string Token = "5080:DEMO";

    private const long StaffChat = -1001000000001;

    private const long OwnersId = 3001;

    /// <param name="time">The page can put it forward.</param>
    /// <param name="seed">Decides the first update id: another one each time, since the database remembers those of the last run.</param>
    /// <exception cref="SettingsException">The port is taken.</exception>
    public static async Task<SimulatorServer> Start(Settings settings, DemoClock time, int seed, CancellationToken cancellationToken)
    {
        // A file with errors stops the start a moment later, with a line for each.
        var shop = ShopFile.Read(settings.Shops[0].ShopFile).Shop;
        var options = new SimulatorOptions
        {
            Port = settings.DemoPort,
            Address = settings.DemoAddress,
            TimeProvider = time,
            PutClockForward = time.PutForward,
            ClockZone = shop?.TimeZone ?? "UTC",
            Seed = seed,
        };
        SimulatorServer simulator;
        try
        {
            simulator = await SimulatorServer.StartAsync(options, cancellationToken);
        }
        catch (IOException)
        {
            throw new SettingsException($"Port {settings.DemoPort} is taken; write another one: SHOPBOT_DEMO_PORT={settings.DemoPort + 1}.");
        }

        var bot = simulator.Bot(Token, shop?.Name.ToString() ?? "Shop", $"{shop?.Key.Replace('-', '_') ?? "shop"}_demo_bot");
        var owner = OwnerOf(settings);
        SimulatedUser Person(long id, string firstName, string language, string? lastName = null) =>
            simulator.User(id, firstName, language, lastName, isOwner: id == owner);
        Person(1001, "Anna", "en", "Rossi");
        SimulatedUser[] members = [Person(2001, "Marco", "it"), Person(2002, "Giulia", "it")];
        if (owner is not (1001 or 2001 or 2002))
        {
            Person(owner, "Olivia", "en");
        }

        simulator.Group(StaffChat, "Staff", members).Add(bot);
        return simulator;
    }

    /// <summary>Staff find the open orders and bookings of the last run in their new group. Before the host runs.</summary>
    public static async Task ShowOpenOrders(ShopSettings shop, TimeProvider time, CancellationToken cancellationToken)
    {
        using var database = new Database(shop.Database);
        await new ForgottenMessages(database).LetGo(time.GetUtcNow(), cancellationToken);
    }

    /// <summary>The demo's shop, served by the Simulator's bot.</summary>
    public static ShopSettings Shop(Settings settings, SimulatorServer simulator) => settings.Shops[0] with
    {
        Token = Token,
        Owner = OwnerOf(settings),
        ApiUrl = simulator.Url,
        StaffChat = StaffChat,
        ClockIsPlayed = true,
    };

    /// <summary>Olivia, under the id that was set: whoever tries a setting of their own plays that person too.</summary>
    private static long OwnerOf(Settings settings) => settings.Shops[0].Owner ?? OwnersId;
}

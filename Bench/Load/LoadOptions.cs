using System.Globalization;
using ShopBot.Bench.Growth;

namespace ShopBot.Bench.Load;

/// <summary>What the command line says.</summary>
public sealed record LoadOptions
{
    /// <summary>Of the peers' sources; null: ShopBot alone.</summary>
    public string? Peers { get; init; }

    /// <summary>Of a host that is published already; null: it is published first.</summary>
    public string? Host { get; init; }

    public int Customers { get; init; } = 200;

    /// <summary>How often all contenders take their turn.</summary>
    public int Rounds { get; init; } = 2;

    /// <summary>Updates that are not counted: until both runtimes have compiled what they will run. By number, so that a busy machine warms up too.</summary>
    public int WarmUp { get; init; } = 20_000;

    /// <summary>Counted.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>FULL, NORMAL or both.</summary>
    public IReadOnlyList<string> Synchronous { get; init; } = Contender.Synchronicities;

    /// <summary>Shops of one process, for <c>shops</c>.</summary>
    public int Shops { get; init; } = 1000;

    /// <summary>In the grown database, for <c>growth</c>: so many orders, and a tenth as many customers.</summary>
    public long Orders { get; init; } = 10_000_000;

    /// <param name="known">The options that the command has.</param>
    /// <exception cref="ArgumentException">One is unknown, has no value, or one that does not fit; the message says what to write.</exception>
    public static LoadOptions Read(IReadOnlyList<string> arguments, IReadOnlyList<string> known)
    {
        var options = new LoadOptions();
        for (var at = 0; at < arguments.Count; at += 2)
        {
            if (!known.Contains(arguments[at]))
            {
                throw new ArgumentException($"{arguments[at]} is unknown here; there are {string.Join(", ", known)}.");
            }

            if (at + 1 == arguments.Count)
            {
                throw new ArgumentException($"{arguments[at]} needs a value behind it.");
            }

            options = options.With(arguments[at], arguments[at + 1]);
        }

        return options;
    }

    private LoadOptions With(string name, string value) => name switch
    {
        "--peers" => this with { Peers = value },
        "--host" => this with { Host = Path.GetFullPath(value) },
        "--customers" => this with { Customers = Number(name, value, 1, 100_000) },
        "--rounds" => this with { Rounds = Number(name, value, 1, 1000) },
        "--warm-up" => this with { WarmUp = Number(name, value, 0, 10_000_000) },
        "--seconds" => this with { Window = TimeSpan.FromSeconds(Number(name, value, 1, 3600)) },
        "--sync" => this with { Synchronous = [Synchronicity(name, value)] },
        "--shops" => this with { Shops = Number(name, value, 2, 100_000) },
        "--orders" => this with { Orders = Number(name, value, GrownDatabase.OrdersACustomer, 1_000_000_000) },
        _ => throw new InvalidOperationException($"{name} is named by a command and read by nobody."),
    };

    private static string Synchronicity(string name, string value) =>
        Contender.Synchronicities.FirstOrDefault(known => known.Equals(value, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"{name} is \"{value}\"; write full or normal.");

    private static int Number(string name, string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new ArgumentException($"{name} is \"{value}\"; write a whole number from {least} to {most}.");
}

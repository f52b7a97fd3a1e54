using System.Globalization;

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

    /// <exception cref="ArgumentException">One is unknown or has no value.</exception>
    public static LoadOptions Read(IReadOnlyList<string> arguments)
    {
        var options = new LoadOptions();
        for (var at = 0; at < arguments.Count; at += 2)
        {
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
        "--customers" => this with { Customers = Number(value) },
        "--rounds" => this with { Rounds = Number(value) },
        "--warm-up" => this with { WarmUp = Number(value) },
        "--seconds" => this with { Window = TimeSpan.FromSeconds(Number(value)) },
        "--sync" => this with { Synchronous = [value.ToUpperInvariant()] },
        "--shops" => this with { Shops = Number(value) },
        "--orders" => this with { Orders = Number(value) },
        _ => throw new ArgumentException($"{name} is unknown; there are --peers, --host, --customers, --rounds, --warm-up, --seconds, --sync, --shops, --orders."),
    };

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}

namespace ShopBot.Bench.Load;

/// <summary>A bot to measure.</summary>
/// <param name="Order">The script of an order at it.</param>
/// <param name="Start">Starts it: address of the Bot API, token, folder for its database, file for its output.</param>
public sealed record Contender(string Name, string Synchronous, IReadOnlyList<Wish> Order, Func<string, string, string, string, BotProcess> Start)
{
    /// <summary>SQLite's two settings: FULL flushes at each commit, NORMAL may lose the last commits in a power cut.</summary>
    public static IReadOnlyList<string> Synchronicities { get; } = ["FULL", "NORMAL"];

    public static Contender ShopBot(PublishedHost host, string synchronous) =>
        new("ShopBot", synchronous, Wish.Order, (url, token, folder, log) => host.Start(url, token, folder, log, synchronous));

    /// <param name="name">As the table names it.</param>
    /// <param name="script">The peer's file, in a folder whose packages are installed.</param>
    public static Contender Peer(string name, string script, string synchronous) => new(name, synchronous, Wish.PeerOrder, (url, token, folder, log) => BotProcess.Start(
        "node",
        [script],
        new Dictionary<string, string>
        {
            ["API_ROOT"] = url,
            ["BOT_TOKEN"] = token,
            ["DB"] = Path.Combine(folder, "peer.db"),
            ["SYNC"] = synchronous,
        },
        log));
}

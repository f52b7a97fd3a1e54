using System.Globalization;

namespace ShopBot.Bench.Load;

/// <summary>ShopBot and its peers side by side, alternating, on the same machine in the same run: the ratio is what counts.</summary>
public static class LoadRun
{
    public static IReadOnlyList<string> Options { get; } = ["--peers", "--host", "--customers", "--rounds", "--warm-up", "--seconds", "--sync"];

    public static async Task Run(LoadOptions options)
    {
        var scratch = Directory.CreateTempSubdirectory("shopbot-bench-");
        try
        {
            var host = await PublishedHost.Take(options.Host, scratch.FullName);
            var peers = await Peers.Install(options.Peers, scratch.FullName);
            var contenders = options.Synchronous.SelectMany(synchronous => peers
                .Select(peer => Contender.Peer(peer.Name, peer.Script, synchronous))
                .Prepend(Contender.ShopBot(host, synchronous))).ToList();
            Pinning.StepAside();
            Console.WriteLine(Machine.Describe());
            Console.WriteLine(Header);
            for (var round = 1; round <= options.Rounds; round++)
            {
                foreach (var contender in contenders)
                {
                    var folder = scratch.CreateSubdirectory($"{round}-{contenders.IndexOf(contender)}").FullName;
                    Console.WriteLine(Row(round, contender, await new Round(contender, options, folder).Run()));
                    Directory.Delete(folder, recursive: true);
                }
            }
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private const string Header =
        """
        | round | bot | SQLite | updates/s, saturated | CPU ms/update, saturated | CPU ms/update, paced | p50 / p99 / max ms, paced | p50 / p99 ms, saturated | cold start ms | peak RSS MB |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        """;

    private static string Row(int round, Contender contender, Measured measured) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {round} | {contender.Name} | {contender.Synchronous} | {measured.UpdatesPerSecond:0} | {measured.CpuPerUpdate:0.000} | {measured.CpuPerPacedUpdate:0.000} "
        + $"| {measured.Paced.At(0.5):0.0} / {measured.Paced.At(0.99):0.0} / {measured.Paced.Max:0.0} | {measured.Saturated.At(0.5):0} / {measured.Saturated.At(0.99):0} "
        + $"| {measured.ColdStart.TotalMilliseconds:0} | {measured.PeakRss:0} |");
}

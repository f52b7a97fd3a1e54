using System.Diagnostics;
using ShopBot.Bench.Load;
using ShopBot.Simulator;

namespace ShopBot.Bench.Shops;

/// <summary>So many shops, each with its own bot and file, in one process and one database.</summary>
internal sealed class IdleShops(PublishedHost host, int count, string folder)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <summary>Megabytes, share of a core, and the time until the last shop polled.</summary>
    public async Task<(double Rss, double Cpu, TimeSpan Started)> Measure(TimeSpan settle, TimeSpan window, TimeSpan patience)
    {
        await using var simulator = await SimulatorServer.StartAsync(new SimulatorOptions { Port = 0, JournalLimit = 1000 });
        var bots = Enumerable.Range(1, count).Select(number => simulator.Bot($"{number}:BENCH")).ToList();
        var begin = Stopwatch.GetTimestamp();
        using var process = host.Start(folder, Path.Combine(folder, "bot.log"), "FULL", Settings(simulator.Url));
        while (!bots.TrueForAll(simulator.IsPolling))
        {
            if (Stopwatch.GetElapsedTime(begin) > patience)
            {
                throw new InvalidOperationException($"{bots.Count(bot => !simulator.IsPolling(bot))} of {count} shops do not poll:\n{string.Join('\n', File.ReadLines(Path.Combine(folder, "bot.log")).TakeLast(5))}");
            }

            await Task.Delay(Look);
        }

        var started = Stopwatch.GetElapsedTime(begin);
        await Task.Delay(settle);
        var before = process.Cpu;
        await Task.Delay(window);
        var cpu = (process.Cpu - before) / window;
        var rss = process.Rss;
        await process.Stop();
        return (rss, cpu, started);
    }

    private Dictionary<string, string> Settings(string url)
    {
        var settings = new Dictionary<string, string>
        {
            ["SHOPBOT_API_URL"] = url,
            ["SHOPBOT_DATABASE"] = $"Data Source={Path.Combine(folder, "shop.db")}",
        };
        var shop = File.ReadAllText(PublishedHost.ShopFile);
        for (var number = 1; number <= count; number++)
        {
            var file = Path.Combine(folder, $"shop-{number}.yaml");
            File.WriteAllText(file, shop.Replace("key: bench", $"key: bench-{number}", StringComparison.Ordinal));
            settings[$"SHOPBOT_SHOPS__{number - 1}__TOKEN"] = $"{number}:BENCH";
            settings[$"SHOPBOT_SHOPS__{number - 1}__SHOP"] = file;
        }

        return settings;
    }
}

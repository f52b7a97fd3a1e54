using System.Globalization;
using ShopBot.Bench.Load;

namespace ShopBot.Bench.Shops;

/// <summary>Many bots polling in one process, with nobody writing to them: what a shop costs that is closed.</summary>
public static class ShopsRun
{
    public static IReadOnlyList<string> Options { get; } = ["--host", "--seconds", "--shops"];

    /// <summary>For the polls, and for what a start leaves behind.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(5);

    public static async Task Run(LoadOptions options)
    {
        var scratch = Directory.CreateTempSubdirectory("shopbot-shops-");
        try
        {
            var host = await PublishedHost.Take(options.Host, scratch.FullName);
            Pinning.StepAside();
            Console.WriteLine(Machine.Describe());
            var alone = await Measure(1);
            var many = await Measure(options.Shops);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Each further idle shop: {(many.Rss - alone.Rss) * 1024 / (options.Shops - 1):0} kB, {(many.Cpu - alone.Cpu) * 1000 / (options.Shops - 1):0.00} ms CPU a second"));

            async Task<(double Rss, double Cpu)> Measure(int count)
            {
                var measured = await new IdleShops(host, count, scratch.CreateSubdirectory($"{count}").FullName).Measure(Settle, options.Window, StartPatience);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{count} shops: {measured.Rss:0.0} MB, {measured.Cpu * 1000:0.0} ms CPU a second, all polling after {measured.Started.TotalSeconds:0.0} s"));
                return (measured.Rss, measured.Cpu);
            }
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}

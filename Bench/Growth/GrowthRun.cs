using System.Globalization;
using ShopBot.Bench.Load;

namespace ShopBot.Bench.Growth;

/// <summary>The same load on an empty database and on one that has grown for years.</summary>
public static class GrowthRun
{
    public static IReadOnlyList<string> Options { get; } = ["--host", "--customers", "--rounds", "--warm-up", "--seconds", "--orders"];

    public static async Task Run(LoadOptions options)
    {
        var scratch = Directory.CreateTempSubdirectory("shopbot-growth-");
        try
        {
            var needed = options.Orders * GrownDatabase.BytesAnOrder;
            if (new DriveInfo(scratch.FullName).AvailableFreeSpace is var free && free < 2 * needed)
            {
                throw new InvalidOperationException($"{options.Orders} orders need about {needed >> 30} GB, and as much again while they are written; {free >> 30} GB are free. Choose fewer with --orders.");
            }

            var host = await PublishedHost.Take(options.Host, scratch.FullName);
            Pinning.StepAside();
            Console.WriteLine(Machine.Describe());
            for (var round = 1; round <= options.Rounds; round++)
            {
                await Measure("empty", null);
                await Measure($"{options.Orders / GrownDatabase.OrdersACustomer:N0} customers, {options.Orders:N0} orders", folder => GrownDatabase.Fill(folder, options.Orders));
            }

            async Task Measure(string name, Action<string>? grow)
            {
                var folder = scratch.CreateSubdirectory(grow is null ? "empty" : "grown");
                var measured = await new Round(Contender.ShopBot(host, "FULL"), options, folder.FullName, grow).Run();
                var size = new FileInfo(Path.Combine(folder.FullName, "shop.db")).Length / 1048576.0;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}, {size:0} MB: CPU {measured.CpuPerUpdate:0.000} ms/update saturated, {measured.CpuPerPacedUpdate:0.000} paced, p99 {measured.Paced.At(0.99):0.0} ms paced, cold start {measured.ColdStart.TotalMilliseconds:0} ms"));
                folder.Delete(recursive: true);
            }
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}

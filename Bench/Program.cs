using BenchmarkDotNet.Running;
using ShopBot.Bench;
using ShopBot.Bench.Growth;
using ShopBot.Bench.Load;
using ShopBot.Bench.Shops;

try
{
    switch (args)
    {
        case ["load", .. var rest]:
            await LoadRun.Run(LoadOptions.Read(rest, LoadRun.Options));
            return 0;
        case ["growth", .. var rest]:
            await GrowthRun.Run(LoadOptions.Read(rest, GrowthRun.Options));
            return 0;
        case ["shops", .. var rest]:
            await ShopsRun.Run(LoadOptions.Read(rest, ShopsRun.Options));
            return 0;
        case ["micro", .. var rest]:
            BenchmarkSwitcher.FromAssembly(typeof(Repository).Assembly).Run(rest);
            return 0;
        default:
            Console.WriteLine("load | growth | shops | micro; docs/performance.md tells what each does and which options there are.");
            return 2;
    }
}
catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}

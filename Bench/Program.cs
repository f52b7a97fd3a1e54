using ShopBot.Bench.Load;

try
{
    switch (args)
    {
        case ["load", .. var rest]:
            await LoadRun.Run(LoadOptions.Read(rest));
            return 0;
        default:
            Console.WriteLine("load | growth | shops | micro; docs/performance.md tells what each does and which options there are.");
            return 2;
    }
}
catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}

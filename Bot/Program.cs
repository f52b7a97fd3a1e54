using System.Collections;
using System.Runtime.InteropServices;
using Serilog;
using Serilog.Extensions.Logging;
using ShopBot.Bot.Backup;
using ShopBot.Bot.Hosting;
using ShopBot.Bot.Metrics;

// The composition root: the one place that takes clock, ids and chance from the air.
#pragma warning disable RS0030
Func<Guid> newId = Guid.CreateVersion7;
Func<double> chance = Random.Shared.NextDouble;
var seed = Random.Shared.Next();
#pragma warning restore RS0030
var time = TimeProvider.System;

if (args is ["--help" or "-h" or "help", ..])
{
    Console.WriteLine(Help.Text);
    return 0;
}

if (args is ["--version" or "version", ..])
{
    Console.WriteLine(Help.Version);
    return 0;
}

IConfiguration json;
try
{
    json = SettingsSource.ReadJson();
}
catch (SettingsException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}

await using var logger = new LoggerConfiguration().ReadFrom.Configuration(json).CreateLogger();
using var logs = new SerilogLoggerFactory(logger);

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

try
{
    var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .Select(variable => KeyValuePair.Create((string)variable.Key, (string?)variable.Value ?? string.Empty));
    if (args is ["restore", ..])
    {
        Func<string>? ask = Console.IsInputRedirected ? null : RestoreCommand.AskPassphrase;
        Console.WriteLine(await RestoreCommand.Run(args[1..], options => SettingsSource.Read(json, environment, options), ask, time, stop.Token));
        return 0;
    }

    var isHealthQuestion = args is ["health", ..];
    var settings = Settings.Read(SettingsSource.Read(json, environment, isHealthQuestion ? args[1..] : args));
    if (isHealthQuestion)
    {
        return await Health.Ask(settings.HealthPort);
    }

    var demoClock = settings.IsDemo ? new DemoClock(time) : null;
    await using var simulator = demoClock is null ? null : await Demo.Start(settings, demoClock, seed, stop.Token);
    TimeProvider clock = demoClock ?? time;
    var shops = simulator is null ? settings.Shops : [Demo.Shop(settings, simulator)];
    await using var host = await ShopBot.Bot.Hosting.Host.Open(shops, settings.BackupPassphrase, clock, newId, chance, logs, stop.Token, settings.Webhook);
    await using var health = await Health.Serve(settings.HealthPort, host, stop.Token);
    using var metrics = OtlpExport.Start(Environment.GetEnvironmentVariable);
    if (simulator is not null)
    {
        await Demo.ShowOpenOrders(shops[0], clock, stop.Token);
        Console.WriteLine($"\n  The demo is open: {simulator.Url}\n  Order as Anna, accept as Marco in the staff group. Ctrl+C ends it.\n");
    }

    await host.Run(stop.Token);
    logger.Information("Stopped");

    // Shops that ended by themselves had a reason, which is in the log: a supervisor should see it too.
    return stop.IsCancellationRequested ? 0 : 1;
}
catch (SettingsException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    logger.Information("Stopped");
    return 0;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    if (!stop.IsCancellationRequested)
    {
        logger.Information("Stopping: finishing what was begun");
        stop.Cancel();
    }
}

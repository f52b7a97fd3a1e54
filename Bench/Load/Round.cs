using System.Diagnostics;
using System.Runtime;
using ShopBot.Simulator;

namespace ShopBot.Bench.Load;

/// <summary>One contender, from an empty database: saturated, paced, stopped, started again.</summary>
/// <param name="grow">Fills the database once its schema is there; null: it stays empty.</param>
public sealed class Round(Contender contender, LoadOptions options, string folder, Action<string>? grow = null)
{
    private const string Token = "42:BENCH";
    private static readonly TimeSpan Think = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private const int Starts = 3;

    /// <summary>Turns of each customer until the pace is even.</summary>
    private const int PacedWarmUp = 5;

    /// <summary>Bytes; twice what the Simulator throws away in the default window. What is more is collected as ever.</summary>
    private const long GarbageOfAWindow = 400_000_000;

    private readonly string _log = Path.Combine(folder, "bot.log");

    /// <exception cref="InvalidOperationException">The bot does not answer; the end of its output says why.</exception>
    public async Task<Measured> Run()
    {
        try
        {
            return await Play();
        }
        catch (TimeoutException exception)
        {
            var said = string.Join('\n', File.ReadLines(_log).TakeLast(10));
            throw new InvalidOperationException($"{contender.Name}: {exception.Message}\n{said}", exception);
        }
    }

    private async Task<Measured> Play()
    {
        await using var simulator = await SimulatorServer.StartAsync(new SimulatorOptions { Port = 0, JournalLimit = 1000, MaxMessagesPerChat = 200 });
        var bot = simulator.Bot(Token, "Bench", "bench_bot");
        simulator.Group(PublishedHost.StaffChat, "Staff", [simulator.User(1, "Marco")]).Add(bot);
        var crowd = new Crowd(simulator, bot, contender.Order, options.Customers);
        var starter = new Customer(simulator.User(2, "Early"), bot, contender.Order);

        await ColdStart(simulator.Url, starter);
        grow?.Invoke(folder);
        double cpu, pacedCpu, peak;
        Latencies saturated, paced;
        using (var process = contender.Start(simulator.Url, Token, folder, _log))
        {
            (saturated, cpu) = await Measure(process, crowd, TimeSpan.Zero, () => crowd.Noted >= options.WarmUp);
            peak = process.PeakRss;
            (paced, pacedCpu) = await Measure(process, crowd, Think, () => crowd.Noted >= options.Customers * PacedWarmUp);
            await process.Stop();
        }

        var starts = new List<TimeSpan>();
        while (starts.Count < Starts)
        {
            starts.Add(await ColdStart(simulator.Url, starter));
        }

        return new(saturated.Count / options.Window.TotalSeconds, cpu, pacedCpu, saturated, paced, starts.Order().ElementAt(Starts / 2), peak);
    }

    private async Task<(Latencies Latencies, double Cpu)> Measure(BotProcess process, Crowd crowd, TimeSpan think, Func<bool> isWarm)
    {
        using var stop = new CancellationTokenSource();
        var acting = crowd.Act(think, stop.Token);
        while (!acting.IsCompleted && !isWarm())
        {
            await Task.Delay(Look);
        }

        // A collection of the Simulator's garbage would be measured as a slow bot.
        GC.TryStartNoGCRegion(GarbageOfAWindow);
        crowd.Latencies();
        var before = process.Cpu;
        await Task.WhenAny(acting, Task.Delay(options.Window));
        var cpu = process.Cpu - before;
        var latencies = crowd.Latencies();
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
        {
            GC.EndNoGCRegion();
        }

        await stop.CancelAsync();
        await acting;
        return (latencies, cpu.TotalMilliseconds / Math.Max(1, latencies.Count));
    }

    /// <summary>The time from the start of the process to its first answer: the message waits already.</summary>
    private async Task<TimeSpan> ColdStart(string url, Customer customer)
    {
        var hello = customer.SayHello();
        var begin = Stopwatch.GetTimestamp();
        using var process = contender.Start(url, Token, folder, _log);
        await hello.WaitAsync(StartPatience);
        var took = Stopwatch.GetElapsedTime(begin);
        await process.Stop();
        return took;
    }
}

using System.Diagnostics;
using System.Globalization;

namespace ShopBot.Bench.Load;

/// <summary>The bot on one core, the Simulator with its customers on another: neither takes the other's time.</summary>
public static class Pinning
{
    private static readonly bool IsPossible = Environment.ProcessorCount > 1 && File.Exists("/usr/bin/taskset");

    /// <summary>Before the bot's command.</summary>
    public static IReadOnlyList<string> Prefix => IsPossible ? ["taskset", "-c", "0"] : [];

    /// <summary>Moves this process off the bot's core. Call it once, first of all.</summary>
    public static void StepAside()
    {
        if (!IsPossible)
        {
            Console.WriteLine("No taskset or a single core: bot and Simulator share what there is, and the figures are worth less.");
            return;
        }

        var start = new ProcessStartInfo("taskset", ["-a", "-c", "-p", "1", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        };
        using var taskset = Process.Start(start)!;
        taskset.WaitForExit();
    }
}

using System.Globalization;
using System.Runtime.InteropServices;

namespace ShopBot.Bench.Load;

/// <summary>What the figures were measured on.</summary>
public static class Machine
{
    /// <summary>With the load of the last minute: above the number of cores, somebody else was at work too.</summary>
    public static string Describe()
    {
        var cpu = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim();
        var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        return string.Create(CultureInfo.InvariantCulture, $"{cpu}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, load {load}\n");
    }
}

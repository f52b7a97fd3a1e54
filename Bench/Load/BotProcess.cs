using System.Diagnostics;
using System.Globalization;

namespace ShopBot.Bench.Load;

/// <summary>A bot in a process of its own, with a core of its own where the machine lets it.</summary>
public sealed class BotProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly Process _process;

    private BotProcess(Process process) => _process = process;

    /// <summary>User and system time since its start.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Megabytes in memory now, pages of files that other processes share included.</summary>
    public double Rss => Status("VmRSS");

    /// <summary>The most there were.</summary>
    public double PeakRss => Status("VmHWM");

    /// <param name="log">Where its output goes.</param>
    public static BotProcess Start(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, string log)
    {
        List<string> command = [.. Pinning.Prefix, program, .. arguments];
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"exec \"$@\" >>'{log}' 2>&1", "sh", .. command]);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!);
    }

    /// <summary>Asks it to end, as a service manager does.</summary>
    public async Task Stop()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private double Status(string name)
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ShopBot.Bot.Hosting;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>The program itself, as its users start it, in a process that can be killed.</summary>
internal sealed class BotProcess(ShopSettings settings) : IDisposable
{
    /// <summary>As the tests' build brings it, or as it is published: SHOPBOT_TEST_HOST names its ShopBot.Bot.dll.</summary>
    private static readonly string Program =
        Environment.GetEnvironmentVariable("SHOPBOT_TEST_HOST") is { Length: > 0 } published ? published : Path.Combine(AppContext.BaseDirectory, "ShopBot.Bot.dll");

    private readonly ConcurrentQueue<string> _lines = new();
    private Process? _process;

    public IEnumerable<string> Lines => _lines;

    /// <summary>The first line that it logged as an error; null: none.</summary>
    public string? FirstError => _lines.FirstOrDefault(line => line.Contains(" ERR ", StringComparison.Ordinal));

    public bool HasEnded => _process?.HasExited != false;

    /// <param name="under">A program that starts it and becomes its parent no longer than that: strace -D, for instance.</param>
    public void Start(params string[] under)
    {
        string[] command = [.. under, "dotnet", Program];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var own in start.Environment.Keys.Where(name => name.StartsWith("SHOPBOT_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(own);
        }

        start.Environment["SHOPBOT_TOKEN"] = settings.Token;
        start.Environment["SHOPBOT_SHOP"] = settings.ShopFile;
        start.Environment["SHOPBOT_OWNER"] = settings.Owner?.ToString(CultureInfo.InvariantCulture);
        start.Environment["SHOPBOT_STAFF_CHAT"] = settings.StaffChat?.ToString(CultureInfo.InvariantCulture);
        start.Environment["SHOPBOT_DATABASE"] = settings.Database;
        start.Environment["SHOPBOT_API_URL"] = settings.ApiUrl;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>SIGTERM, as a service manager sends it; returns the exit code.</summary>
    public async Task<int> Terminate()
    {
        await Signal("TERM");
        await _process!.WaitForExitAsync();
        var code = _process.ExitCode;
        _process.Dispose();
        _process = null;
        return code;
    }

    /// <param name="name">STOP, CONT ...</param>
    public async Task Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits until it has ended by itself; false: it has not.</summary>
    public Task<bool> Ends(TimeSpan patience) =>
        _process!.WaitForExitAsync().WaitAsync(patience).ContinueWith(ended => ended.IsCompletedSuccessfully, TaskScheduler.Default);

    /// <summary>kill -9: no handler runs, nothing is flushed.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        if (_process is not null)
        {
            Kill();
        }
    }

    private void Note(string? line)
    {
        if (line is not null)
        {
            _lines.Enqueue(line);
        }
    }
}

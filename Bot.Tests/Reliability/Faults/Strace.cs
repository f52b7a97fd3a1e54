namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>strace starts the program and harms its system calls. With -D it is nobody's parent, so that signals reach the program.</summary>
internal static class Strace
{
    private const string Program = "/usr/bin/strace";

    public static string? WhyNotHere => File.Exists(Program) ? null : $"{Program} is missing: apt-get install strace";

    /// <param name="calls">Comma-separated.</param>
    /// <param name="harm">As strace's option inject takes it; counted by thread.</param>
    /// <param name="log">The file that tells of each call.</param>
    public static string[] Inject(string calls, string harm, string log = "/dev/null") =>
        [Program, "-D", "-f", "-qq", "-o", log, "-e", $"trace={calls}", "-e", $"inject={calls}:{harm}"];

    /// <summary>Whether any call in such a log was harmed so far; the log need not be there yet.</summary>
    public static bool HasHarmed(string log) => File.Exists(log) && File.ReadLines(log).Any(line => line.Contains("(INJECTED)", StringComparison.Ordinal));
}

namespace ShopBot.Bot.Tests.Reliability.Faults;

/// <summary>strace starts the program and harms its system calls. With -D it is nobody's parent, so that signals reach the program.</summary>
internal static class Strace
{
    private const string Program = "/usr/bin/strace";

    public static string? WhyNotHere => File.Exists(Program) ? null : $"{Program} is missing: apt-get install strace";

    /// <param name="calls">Comma-separated.</param>
    /// <param name="harm">As strace's option inject takes it; counted by thread.</param>
    public static string[] Inject(string calls, string harm) =>
        [Program, "-D", "-f", "-qq", "-o", "/dev/null", "-e", $"trace={calls}", "-e", $"inject={calls}:{harm}"];
}

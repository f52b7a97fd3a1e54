using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace ShopBot.Bot.Tests.Databases;

/// <summary>
/// A server of one test's own, with its files in a temporary folder and on a port of its own: it can be stopped and killed without
/// harm to anybody. Where this runs as root it is the user postgres', as the server itself demands.
/// </summary>
internal sealed class OwnPostgres : IAsyncDisposable
{
    /// <summary>What "pg_ctl status" answers of a server that a kinder stop has ended already.</summary>
    private const int HasStopped = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string? Programs = Find();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shopbot-postgres-");
    private readonly int _port = FreePort.Find();

    private OwnPostgres()
    {
    }

    /// <summary>Null when one can be started here.</summary>
    public static string? WhyNot => Programs is null ? "there are no programs of PostgreSQL: install Debian's postgresql, or set PATH to its folder with initdb" : null;

    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Database=shopbot;Username=shopbot";

    public int Port => _port;

    private string Data => Path.Combine(_folder.FullName, "data");

    public static async Task<OwnPostgres> Start()
    {
        var server = new OwnPostgres();
        if (OperatingSystem.IsLinux())
        {
            File.SetUnixFileMode(server._folder.FullName, (UnixFileMode)0b111_111_111);
        }

        await server.Must("initdb", "-D", server.Data, "-A", "trust", "-U", "shopbot", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await server.StartAgain();
        return server;
    }

    /// <summary>After a kill, too: the server refuses while a process of the old one still lives, and is asked again.</summary>
    public async Task StartAgain()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await Run("pg_ctl", "-s", "-D", Data, "-l", Path.Combine(_folder.FullName, "log"), "-w", "-t", "30", "-o",
            $"-p {_port} -k {_folder.FullName} -c listen_addresses=127.0.0.1", "start") != 0)
        {
            await Task.Delay(200, patience.Token);
        }
    }

    /// <param name="mode">"fast" ends who is connected, "immediate" does so without a word and recovers at the next start.</param>
    public async Task Stop(string mode)
    {
        if (await Run("pg_ctl", "-s", "-D", Data, "-m", mode, "-w", "-t", "30", "stop") != 0 && await Run("pg_ctl", "-s", "-D", Data, "status") != HasStopped)
        {
            throw new InvalidOperationException($"It does not stop; its log is in {_folder.FullName}");
        }
    }

    /// <summary>Nobody new comes in, and who is there may stay: it goes on until the last one leaves, so it is not waited for.</summary>
    public Task BeginToStop() => Must("pg_ctl", "-s", "-D", Data, "-m", "smart", "-W", "stop");

    /// <summary>kill -9 of the first process; the others notice and end.</summary>
    public async Task Kill()
    {
        var first = File.ReadLines(Path.Combine(Data, "postmaster.pid")).First();
        using var process = Process.GetProcessById(int.Parse(first, CultureInfo.InvariantCulture));
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>One answer, over a connection of its own.</summary>
    public async Task<object?> Ask(string question)
    {
        await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Run("pg_ctl", "-s", "-D", Data, "-m", "immediate", "-w", "stop");
        _folder.Delete(recursive: true);
    }

    private async Task Must(string program, params string[] arguments)
    {
        if (await Run(program, arguments) is var code and not 0)
        {
            throw new InvalidOperationException($"{program} ended with {code}; its log is in {_folder.FullName}");
        }
    }

    private static async Task<int> Run(string program, params string[] arguments)
    {
        string[] command = [.. IsRoot ? ["runuser", "-u", "postgres", "--"] : Array.Empty<string>(), Path.Combine(Programs!, program), .. arguments];
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>The newest of Debian's, or whatever PATH names.</summary>
    private static string? Find()
    {
        const string Debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(Debian) ? Directory.GetDirectories(Debian).OrderByDescending(Version).Select(folder => Path.Combine(folder, "bin")) : [];
        var named = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        return versions.Concat(named).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }

    private static int Version(string folder) => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}

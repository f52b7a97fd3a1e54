using System.Diagnostics;

namespace ShopBot.Bench.Load;

/// <summary>What a user would pick instead: bots for Node.js in a folder. Where nothing is installed in it, a copy is made for that.</summary>
public static class Peers
{
    private static readonly (string Name, string Script)[] Known = [("grammY + runner", "grammy-bot.js"), ("Telegraf", "telegraf-bot.js")];

    /// <param name="folder">Null: none.</param>
    public static async Task<IReadOnlyList<(string Name, string Script)>> Install(string? folder, string scratch)
    {
        if (folder is null)
        {
            return [];
        }

        if (Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            return In(folder);
        }

        var copy = Directory.CreateDirectory(Path.Combine(scratch, "peers")).FullName;
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)), overwrite: true);
        }

        var hasLock = File.Exists(Path.Combine(copy, "package-lock.json"));
        using var npm = Process.Start(new ProcessStartInfo("npm", [hasLock ? "ci" : "install", "--no-audit", "--no-fund", "--loglevel", "error"]) { WorkingDirectory = copy })!;
        await npm.WaitForExitAsync();
        return npm.ExitCode == 0
            ? In(copy)
            : throw new InvalidOperationException($"npm could not install the peers of {folder}; Node.js 20 or newer is needed.");
    }

    private static List<(string Name, string Script)> In(string folder) =>
        [.. Known.Select(peer => (peer.Name, Path.GetFullPath(Path.Combine(folder, peer.Script)))).Where(peer => File.Exists(peer.Item2))];
}

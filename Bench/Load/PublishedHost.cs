using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ShopBot.Bench.Load;

/// <summary>The host as its users run it: published, compiled ahead.</summary>
public sealed class PublishedHost
{
    /// <summary>Of the group that tickets go to.</summary>
    public const long StaffChat = -1001000000001;

    private readonly string _folder;

    private PublishedHost(string folder) => _folder = folder;

    public static string ShopFile => Path.Combine(AppContext.BaseDirectory, "shop.yaml");

    /// <param name="folder">Of a host that is published already; null publishes this one.</param>
    public static async Task<PublishedHost> Take(string? folder, string scratch)
    {
        if (folder is not null)
        {
            return new(folder);
        }

        var target = Path.Combine(scratch, "host");
        using var publish = Process.Start("dotnet", ["publish", Repository.Folder("Bot"), "-c", "Release", "--use-current-runtime", "--self-contained", "false", "-p:PublishReadyToRun=true", "-v", "quiet", "-o", target]);
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? new(target) : throw new InvalidOperationException("The host could not be published; see above.");
    }

    public BotProcess Start(string url, string token, string folder, string log, string synchronous) => Start(folder, log, synchronous, new Dictionary<string, string>
    {
        ["SHOPBOT_TOKEN"] = token,
        ["SHOPBOT_SHOP"] = ShopFile,
        ["SHOPBOT_STAFF_CHAT"] = $"{StaffChat}",
        ["SHOPBOT_DATABASE"] = $"Data Source={Path.Combine(folder, "shop.db")}",
        ["SHOPBOT_API_URL"] = url,
        ["SHOPBOT_SENDS_PER_SECOND"] = "0",
    });

    public BotProcess Start(string folder, string log, string synchronous, IReadOnlyDictionary<string, string> settings) => BotProcess.Start(
        "dotnet", ["exec", "--runtimeconfig", Configuration(folder, synchronous), Path.Combine(_folder, "ShopBot.Bot.dll")], settings, log);

    /// <summary>The host's own configuration; to measure without FULL, which its users cannot switch off, one line more.</summary>
    private string Configuration(string folder, string synchronous)
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, "ShopBot.Bot.runtimeconfig.json")))!;
        json["runtimeOptions"]!["configProperties"]!["ShopBot.Synchronous"] = synchronous;
        var file = Path.Combine(folder, "runtimeconfig.json");
        File.WriteAllText(file, json.ToJsonString());
        return file;
    }
}

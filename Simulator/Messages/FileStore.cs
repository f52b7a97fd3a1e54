using System.Security.Cryptography;

namespace ShopBot.Simulator;

/// <summary>Uploaded files in memory. A file's id works for the bot that got it, and for no other.</summary>
internal sealed class FileStore(World world)
{
    private readonly Dictionary<string, (SimulatedBot Bot, StoredFile File)> _byId = [];
    private readonly Dictionary<(long Bot, string Folder, string Name, string UniqueId), StoredFile> _byContent = [];

    /// <param name="folder">photos, documents ...: the first part of <c>file_path</c>.</param>
    public StoredFile Keep(SimulatedBot bot, string name, string contentType, byte[] bytes, string folder)
    {
        var unique = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
        if (_byContent.TryGetValue((bot.Id, folder, name, unique), out var known))
            return known;
        var file = new StoredFile($"SIM-{bot.Id}-{world.Digits(12)}", unique, name, contentType, bytes, $"{folder}/file_{_byId.Count + 1}{Path.GetExtension(name)}");
        _byId.Add(file.Id, (bot, file));
        _byContent.Add((bot.Id, folder, name, unique), file);
        return file;
    }

    public StoredFile? Find(SimulatedBot bot, string id) => _byId.TryGetValue(id, out var found) && found.Bot == bot ? found.File : null;

    public StoredFile? FindByPath(SimulatedBot bot, string path) =>
        _byId.Values.FirstOrDefault(kept => kept.Bot == bot && kept.File.Path == path).File;

    public StoredFile? Any(string id) => _byId.TryGetValue(id, out var found) ? found.File : null;
}

using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Catalog;
using Telegram.Bot.Types;

namespace ShopBot.Bot.Telegram;

/// <summary>The shop's pictures: each is uploaded once and named by its id afterwards.</summary>
/// <param name="folder">Where the shop file is; pictures are named relative to it, and read when they are uploaded.</param>
public sealed class PictureLibrary(PictureStore store, int shopId, long botId, string folder, ILogger<PictureLibrary> log)
{
    private const string SentPrefix = "sent-";

    /// <summary>The hash of each file as it was last uploaded, by name; null: it is left out.</summary>
    private readonly ConcurrentDictionary<string, string?> _hashes = new();

    /// <summary>File ids by hash, and by name where <see cref="IsSent"/>.</summary>
    private readonly ConcurrentDictionary<string, string> _known = new();

    public async Task Open(CancellationToken cancellationToken)
    {
        foreach (var (hash, fileId) in await store.Known(shopId, botId, cancellationToken))
        {
            _known[hash] = fileId;
        }
    }

    /// <summary>A picture that was sent by chat: it lies in no folder, and is shown by the id that the channel gave it.</summary>
    /// <param name="uniqueId">The same for the same picture, whoever sends it.</param>
    public static SentPhoto Sent(string fileId, string uniqueId) =>
        new(fileId, $"{SentPrefix}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(uniqueId)))[..24]}.jpg");

    /// <summary>From now on the picture can be shown.</summary>
    public void Learn(SentPhoto photo) => _known[photo.Name] = photo.FileId;

    /// <summary>Whether a picture of that name was sent by chat.</summary>
    public bool HasSent(string name) => IsSent(name) && _known.ContainsKey(name);

    /// <summary>Null when there is no such file (any more), it cannot be read, or the server did not want it: the text then stands alone.</summary>
    public InputFile? Find(string name)
    {
        if (IsSent(name) && _known.TryGetValue(name, out var sent))
        {
            return InputFile.FromFileId(sent);
        }

        if (_hashes.TryGetValue(name, out var hash))
        {
            if (hash is null)
            {
                return null;
            }

            if (_known.TryGetValue(hash, out var known))
            {
                return InputFile.FromFileId(known);
            }
        }

        var bytes = Read(name);
        hash = _hashes[name] = bytes is null ? null : Convert.ToHexString(SHA256.HashData(bytes));
        return hash is null ? null
            : _known.TryGetValue(hash, out var fileId) ? InputFile.FromFileId(fileId)
            : InputFile.FromStream(new MemoryStream(bytes!), Path.GetFileName(name));
    }

    /// <summary>Not tried again until the next start: a screen without its picture is better than none.</summary>
    public void Refused(string name, string reason)
    {
        log.LogWarning(
            "The picture {Name} was refused and is left out ({Reason}); save it anew as a JPEG of at most 10 MB, if this server takes pictures at all", name, reason);
        _hashes[name] = null;
        _known.TryRemove(name, out _);
    }

    /// <summary>An id that the server does not know (any more): the next time the file itself is sent.</summary>
    public void Forget(string name)
    {
        _known.TryRemove(_hashes.GetValueOrDefault(name) ?? name, out _);
    }

    /// <summary>Keeps the id that Telegram gave an upload.</summary>
    public async Task Remember(string name, string fileId)
    {
        if (_hashes.GetValueOrDefault(name) is { } hash && (!_known.TryGetValue(hash, out var known) || known != fileId))
        {
            _known[hash] = fileId;
            await store.Remember(shopId, botId, hash, fileId);
        }
    }

    /// <summary>Whether it came by chat and lies in no folder.</summary>
    internal static bool IsSent(string name) => name.StartsWith(SentPrefix, StringComparison.Ordinal);

    private byte[]? Read(string name)
    {
        try
        {
            var path = Path.Combine(folder, name);
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(
                "The picture {Name} cannot be read and is left out until the next start ({Reason}); let the user that runs the bot read it", name, exception.Message);
            return null;
        }
    }
}

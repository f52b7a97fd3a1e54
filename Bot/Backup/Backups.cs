using System.Globalization;
using ShopBot.Bot.Files;
using ShopBot.Domain.Catalog;
using ShopBot.Persistence;
using ShopBot.Persistence.Backup;

namespace ShopBot.Bot.Backup;

/// <param name="Path">Full path of the file.</param>
public sealed record BackupMade(string Path, Contents Contents, DateTimeOffset At);

/// <summary>Makes the backups of one database, in the folder "backups" beside it, and keeps the last few.</summary>
/// <param name="databaseFile">Full path.</param>
/// <param name="passphrase">Null: they are not encrypted, and stay on this machine.</param>
public sealed class Backups(Database database, string databaseFile, string? passphrase, TimeProvider time)
{
    public const int Kept = 7;

    /// <summary>How messages name the file; see <see cref="FileWish.Kind"/>.</summary>
    public const string Kind = "backup";

    private const string Moment = "yyyyMMdd-HHmmss";
    private const string Encrypted = ".shopbot";
    private const string Plain = ".db.gz";
    private const string Unfinished = ".unfinished";

    private readonly string _stem = Path.GetFileNameWithoutExtension(databaseFile);

    public string Folder { get; } = Path.Combine(Path.GetDirectoryName(databaseFile)!, "backups");

    public bool AreEncrypted => passphrase is not null;

    /// <summary>When the newest one was made, in UTC and not in the future; null: there is none.</summary>
    public DateTimeOffset? LastAt => Files().Select(MadeAt).LastOrDefault() is { } at && !IsAhead(at) ? at : null;

    /// <summary>
    /// Copies, packs, and restores what was packed: only a backup that came back whole, row for row, is kept.
    /// </summary>
    /// <exception cref="InvalidDataException">It did not come back whole.</exception>
    /// <exception cref="IOException">There is no room, or the folder cannot be written.</exception>
    public async Task<BackupMade> Make(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        RemoveUnfinished();
        var at = time.GetUtcNow();
        var path = Path.Combine(Folder, $"{_stem}-{at.ToString(Moment, CultureInfo.InvariantCulture)}{(AreEncrypted ? Encrypted : Plain)}");
        var (copy, packed, restored) = ($"{path}.copy{Unfinished}", $"{path}{Unfinished}", $"{path}.restored{Unfinished}");
        try
        {
            var before = await DatabaseCopy.Count(database, cancellationToken);
            await DatabaseCopy.Write(database, copy, cancellationToken);
            var copied = await DatabaseCopy.Check(copy, cancellationToken);
            await BackupFile.Pack(copy, packed, passphrase, cancellationToken);
            await BackupFile.Unpack(packed, restored, () => passphrase, cancellationToken);
            var came = await DatabaseCopy.Check(restored, cancellationToken);
            if (came != copied || came.Orders < before.Orders || came.Bookings < before.Bookings)
            {
                throw new InvalidDataException($"the restored backup holds {came}, the database held {before} and its copy {copied}");
            }

            File.Move(packed, path, overwrite: true);
            RemoveOld(path);
            return new(path, came, at);
        }
        finally
        {
            RemoveUnfinished();
        }
    }

    /// <summary>The message asks for it by its name; null: it is no longer kept.</summary>
    /// <param name="shop">Whose name it is sent under: here it is called after the database, since a shop may get another name, and several may share one.</param>
    public Task<ReadyFile?> Open(IReadOnlyDictionary<string, string> parameters, Shop shop, CancellationToken cancellationToken)
    {
        var path = Files().FirstOrDefault(file => Path.GetFileName(file) == parameters["name"]);
        return Task.FromResult(path is null ? null : new ReadyFile($"{FileNames.Stem(shop)}{Path.GetFileName(path)[_stem.Length..]}", File.OpenRead(path)));
    }

    /// <summary>Oldest first, and before those what a clock that was ahead has dated: nobody knows its age, so it goes first.</summary>
    private List<string> Files() => !Directory.Exists(Folder) ? []
        : [.. Directory.EnumerateFiles(Folder, $"{_stem}-*").Where(file => MadeAt(file) is not null).OrderByDescending(file => IsAhead(MadeAt(file))).ThenBy(MadeAt)];

    private bool IsAhead(DateTimeOffset? at) => at > time.GetUtcNow();

    private DateTimeOffset? MadeAt(string path)
    {
        var name = Path.GetFileName(path);
        var end = name.EndsWith(Encrypted, StringComparison.Ordinal) ? Encrypted : name.EndsWith(Plain, StringComparison.Ordinal) ? Plain : null;
        return end is not null && name.Length == _stem.Length + 1 + Moment.Length + end.Length
            && DateTimeOffset.TryParseExact(
                name.AsSpan(_stem.Length + 1, Moment.Length), Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? at
            : null;
    }

    /// <param name="made">Stays, even if the clock was set back while it was made.</param>
    private void RemoveOld(string made) => Files().Where(file => file != made).SkipLast(Kept - 1).ToList().ForEach(File.Delete);

    /// <summary>Also what a killed process left, and the logs beside copies that were opened.</summary>
    private void RemoveUnfinished()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, $"{_stem}-*{Unfinished}*"))
        {
            File.Delete(file);
        }
    }
}

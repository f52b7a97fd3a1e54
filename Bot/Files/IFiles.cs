namespace ShopBot.Bot.Files;

/// <summary>Makes the files that messages name.</summary>
public interface IFiles
{
    /// <returns>Null when what it is made of is gone, or nothing of that kind is known.</returns>
    Task<ReadyFile?> Make(FileWish wish, CancellationToken cancellationToken);
}

/// <summary>One way to make files, for every wish of its kind.</summary>
public delegate Task<ReadyFile?> MakeFile(IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken);

/// <summary>By kind; written out in one place, where a shop is put together.</summary>
public sealed class FileKinds(IReadOnlyDictionary<string, MakeFile> kinds) : IFiles
{
    public Task<ReadyFile?> Make(FileWish wish, CancellationToken cancellationToken) =>
        kinds.TryGetValue(wish.Kind, out var make) ? make(wish.Parameters, cancellationToken) : Task.FromResult<ReadyFile?>(null);
}

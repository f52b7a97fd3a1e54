namespace ShopBot.Domain.Team;

/// <summary>A file that somebody sent to become the menu, and how far it is.</summary>
/// <param name="Id">Counts up from 1 in each shop.</param>
/// <param name="Leaving">Dishes that would leave the menu, where they are so many that it is asked twice; null: they are few.</param>
public sealed record MenuImport(long Id, string FileName, ImportStatus Status, int? Leaving = null);

public enum ImportStatus
{
    /// <summary>Sent; it is fetched and read next.</summary>
    Sent,

    /// <summary>Read; somebody has to say yes or no.</summary>
    Shown,

    /// <summary>Somebody said yes; it is taken next.</summary>
    Wanted,

    /// <summary>Somebody said yes to what is new and changed; nothing leaves. It is taken next.</summary>
    Adding,

    /// <summary>It is the menu.</summary>
    Taken,

    /// <summary>Nobody wanted it, or it could not be read.</summary>
    Dropped,
}

/// <summary>What a message of the team carried.</summary>
/// <param name="FileId">How the channel calls the file.</param>
/// <param name="Bytes">0: the channel did not say.</param>
public sealed record SentFile(string FileId, string Name, long Bytes);

/// <summary>A picture that somebody sent.</summary>
/// <param name="FileId">How the channel calls it.</param>
/// <param name="Name">How the menu calls it.</param>
public sealed record SentPhoto(string FileId, string Name)
{
    /// <summary>What was written under it; null: nothing.</summary>
    public string? Caption { get; init; }
}

public sealed record ImportLook(long Id) : Look;

/// <param name="Import">Null: there is none of that number.</param>
public sealed record FoundImport(MenuImport? Import) : Found;

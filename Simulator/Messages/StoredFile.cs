namespace ShopBot.Simulator;

/// <param name="Id">What a bot sends again instead of the bytes; belongs to that bot alone.</param>
/// <param name="UniqueId">The same for the same bytes.</param>
/// <param name="Path">Below the address of the bot's files; begins with the folder of its kind.</param>
public sealed record StoredFile(string Id, string UniqueId, string Name, string ContentType, byte[] Bytes, string Path)
{
    /// <summary>A photo was made small by Telegram: it is sent as a photo only, and no other file as one.</summary>
    internal bool IsPhoto => Kind == "Photo";

    internal string Kind => KindOf(Path[..Path.IndexOf('/')]);

    /// <summary>As Telegram's errors call it.</summary>
    internal static string KindOf(string folder) => folder switch
    {
        "photos" => "Photo",
        "voices" => "VoiceNote",
        _ => char.ToUpperInvariant(folder[0]) + folder[1..^1],
    };
}

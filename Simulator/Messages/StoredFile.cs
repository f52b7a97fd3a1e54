namespace ShopBot.Simulator;

/// <param name="Id">What a bot sends again instead of the bytes; belongs to that bot alone.</param>
/// <param name="UniqueId">The same for the same bytes.</param>
public sealed record StoredFile(string Id, string UniqueId, string Name, string ContentType, byte[] Bytes, string Path);

using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Catalog;

/// <summary>What is wrong in a shop file, and what to write instead.</summary>
/// <param name="File">Name without its folder.</param>
/// <param name="Line">From 1; 0 when it is about the file as a whole.</param>
public sealed record FileError(string File, int Line, string Text)
{
    public override string ToString() => Line == 0 ? $"{File}: {Text}" : $"{File}:{Line}: {Text}";
}

/// <summary>Either a shop, or everything that is wrong with its file in the order of the lines.</summary>
public sealed record ShopFileResult(Shop? Shop, IReadOnlyList<FileError> Errors);

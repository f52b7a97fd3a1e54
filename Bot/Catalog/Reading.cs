using ShopBot.Domain;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog;

/// <summary>What the readers of one file share: the errors so far, and what the rest of the file is read with.</summary>
/// <param name="folder">Where the names of pictures start; null: whether the pictures are there is asked later.</param>
internal sealed class Reading(string? folder)
{
    public List<(int Line, Phrase What)> Errors { get; } = [];

    public string? Folder => folder;

    /// <summary>Null while it is unknown or wrong; prices are not checked against it then.</summary>
    public Currency? Currency { get; set; }

    /// <summary>Empty while unknown or wrong; texts are not checked for translations then.</summary>
    public IReadOnlyList<string> Languages { get; set; } = [];

    public void Add(int line, Phrase what) => Errors.Add((line, what));

    /// <summary>For what only a shop file has, not a menu that is sent: the console shows it, in English.</summary>
    public void Add(int line, string english) => Add(line, Phrase.Verbatim(english));
}

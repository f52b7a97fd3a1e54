using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog.Import;

/// <summary>What was read from a file that somebody sent: a menu, or everything that is wrong with the file.</summary>
/// <param name="Menu">Null when there are errors.</param>
/// <param name="Errors">Where, and what to write instead; in the order of the file, at most <see cref="MenuFile.MaxErrors"/>.</param>
/// <param name="Notes">What was left out or guessed, so that nobody is surprised.</param>
public sealed record MenuReading(Menu? Menu, IReadOnlyList<Phrase> Errors, IReadOnlyList<Phrase> Notes)
{
    /// <summary>Whether it is a file of a kind that holds no menu: there is nothing in it to mend.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Whether it is the format of another program, which does not know all that this shop may sell.</summary>
    public bool KnowsLess { get; init; }
}

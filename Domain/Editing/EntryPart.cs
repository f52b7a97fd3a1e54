using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Editing;

/// <summary>What can differ about an entry beside what <see cref="ProductPart"/> tells about a product.</summary>
public enum EntryPart
{
    Title,
    Emoji,
    Category,
    Place,
    Off,
}

/// <summary>What differs between two states of one entry, in words.</summary>
public static class EntryChange
{
    /// <summary>The names of what differs, as they stand in the texts import.part_* and edit.part_*; none: nothing does.</summary>
    public static IReadOnlyList<Phrase> Between(MenuEntry before, MenuEntry after) =>
    [
        .. ProductParts(before, after).Select(part => new Phrase($"import.part_{part.ToString().ToLowerInvariant()}")),
        .. EntryParts(before, after).Select(part => new Phrase($"edit.part_{part.ToString().ToLowerInvariant()}")),
    ];

    public static IReadOnlyList<ProductPart> ProductParts(MenuEntry before, MenuEntry after) =>
        before is ProductEntry one && after is ProductEntry other ? ProductChange.Of(one.Product, other.Product)?.Parts ?? [] : [];

    public static IEnumerable<EntryPart> EntryParts(MenuEntry before, MenuEntry after)
    {
        if (before is CategoryEntry { Category: var one } && after is CategoryEntry { Category: var other })
        {
            if (!one.Name.Equals(other.Name))
            {
                yield return EntryPart.Title;
            }

            if (one.Emoji != other.Emoji)
            {
                yield return EntryPart.Emoji;
            }
        }

        var moves = (before as ProductEntry)?.CategoryId != (after as ProductEntry)?.CategoryId;
        if (moves)
        {
            yield return EntryPart.Category;
        }
        else if (before.Index != after.Index)
        {
            yield return EntryPart.Place;
        }

        if (before.IsOff != after.IsOff)
        {
            yield return EntryPart.Off;
        }
    }

    /// <summary>"name, price".</summary>
    public static Phrase List(IEnumerable<Phrase> parts) =>
        parts.Aggregate((list, next) => new Phrase("list.and_then", ("list", list), ("item", next)));
}

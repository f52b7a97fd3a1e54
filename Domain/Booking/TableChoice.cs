namespace ShopBot.Domain.Booking;

/// <summary>What can seat a party, the best first, with a bit a table: asked for every time of a month, so the bits lie in one row.</summary>
/// <param name="masks">As many words for each of <paramref name="sets"/> as the tables need.</param>
internal sealed class TableChoice(IReadOnlyList<TableSet> sets, ulong[] masks, int words)
{
    public static TableChoice None { get; } = new([], [], 1);

    public IReadOnlyList<TableSet> Sets => sets;

    /// <param name="taken">A bit a table, in the order of the rules.</param>
    public TableSet? FirstFree(ReadOnlySpan<ulong> taken)
    {
        for (var set = 0; set < sets.Count; set++)
        {
            if (IsFree(masks.AsSpan(set * words, words), taken))
            {
                return sets[set];
            }
        }

        return null;
    }

    private static bool IsFree(ReadOnlySpan<ulong> mask, ReadOnlySpan<ulong> taken)
    {
        for (var word = 0; word < mask.Length; word++)
        {
            if ((mask[word] & taken[word]) != 0)
            {
                return false;
            }
        }

        return true;
    }
}

using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog;

/// <summary>What the owner probably meant.</summary>
internal static class Closest
{
    /// <summary>Shorter words are a part of too many others.</summary>
    private const int MinPart = 4;

    /// <summary>A question when one of <paramref name="words"/> is a slip or two away, all of them otherwise.</summary>
    public static Phrase Remedy(string written, IReadOnlyCollection<string> words) =>
        To(written, words) is { } near ? new Phrase("file.did_you_mean", ("word", near)) : new Phrase("file.one_of", ("words", string.Join(", ", words.Distinct())));

    /// <summary>
    /// Null when nothing is near: at most a third of the letters may differ, or the word is a part of what was written ("telephone").
    /// Upper and lower case count as the same.
    /// </summary>
    public static string? To(string written, IEnumerable<string> words)
    {
        var lower = written.ToLowerInvariant();
        var known = words.ToList();
        return known
            .Select(word => (Word: word, Distance: Slips(lower, word.ToLowerInvariant())))
            .Where(near => near.Distance <= Math.Max(1, near.Word.Length / 3))
            .OrderBy(near => near.Distance)
            .Select(near => near.Word)
            .Concat(known.Where(word => word.Length >= MinPart && lower.Contains(word, StringComparison.OrdinalIgnoreCase)).OrderByDescending(word => word.Length))
            .FirstOrDefault();
    }

    /// <summary>Letters to add, drop, change or swap with the next (optimal string alignment).</summary>
    private static int Slips(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 8)
        {
            return int.MaxValue;
        }

        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}

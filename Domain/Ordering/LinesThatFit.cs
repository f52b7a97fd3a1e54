using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>
/// The lines of a cart or an order, as far as one message holds them: notes become shorter first, then the last lines are counted
/// instead of written. Nothing else on the message is ever cut because of them.
/// </summary>
internal static class LinesThatFit
{
    /// <summary>Below the 4,096 characters of a Telegram message, the tightest channel. Source: Bot API, sendMessage.</summary>
    private const int MostCharacters = 3_900;

    /// <summary>More than any text of one line has around its values, in any language.</summary>
    private const int AroundRest = 50;

    /// <summary>Texts of lines are little more than their values: "2 × {product} · {total}".</summary>
    private const int AroundLine = 10;

    private static readonly int[] NoteLengths = [CartLine.MaxNoteLength, 80, 25];

    /// <param name="write">One line, its note in at most so many characters.</param>
    /// <param name="rest">What else the message says.</param>
    public static IEnumerable<Phrase> Of<T>(IReadOnlyList<T> lines, Func<T, int, IEnumerable<Phrase>> write, params IEnumerable<Phrase?> rest)
    {
        var room = MostCharacters - rest.Sum(phrase => Length(phrase, AroundRest));
        List<List<Phrase>> written = [];
        foreach (var noteLength in NoteLengths)
        {
            written = [.. lines.Select(line => write(line, noteLength).ToList())];
            if (written.Sum(Length) <= room)
            {
                return written.SelectMany(line => line);
            }
        }

        var used = AroundRest;
        var shown = written.TakeWhile(line => (used += Length(line)) <= room).ToList();
        return shown.SelectMany(line => line).Append(new Phrase("line.more", ("count", lines.Count - shown.Count)));
    }

    /// <summary>Words in at most <paramref name="most"/> characters, with "…" where some are missing; never half an emoji.</summary>
    public static string Shortened(string words, int most)
    {
        if (words.Length <= most)
        {
            return words;
        }

        var end = most - 1;
        return string.Concat(words.AsSpan(0, char.IsHighSurrogate(words[end - 1]) ? end - 1 : end).TrimEnd(), "…");
    }

    private static int Length(IEnumerable<Phrase> line) => line.Sum(phrase => Length(phrase, AroundLine));

    /// <summary>In the language that needs the most.</summary>
    private static int Length(object? value, int around) => value switch
    {
        null => 0,
        Phrase phrase => around + phrase.Values.Sum(inner => Length(inner.Value, around)),
        string text => text.Length,
        LocalText text => text.Texts.Max(inOne => inOne.Value.Length),
        Money => 14,
        _ => 4,
    };
}

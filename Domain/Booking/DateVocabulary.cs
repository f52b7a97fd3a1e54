using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ShopBot.Domain.Booking;

/// <summary>The words of one language. Case and accents count for nothing.</summary>
internal sealed partial class DateVocabulary
{
    private readonly Dictionary<string, DateWord[]> _phrases = new(StringComparer.Ordinal);
    private readonly int _longest;

    /// <param name="table">A line a meaning: its kind and value, several with a +, a colon, and the phrases with commas.</param>
    private DateVocabulary(string language, string table)
    {
        Language = language;
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sides = line.Split(':', StringSplitOptions.TrimEntries);
            DateWord[] meaning = [.. sides[0].Split('+', StringSplitOptions.TrimEntries).Select(Meaning)];
            foreach (var phrase in sides[1].Split(',', StringSplitOptions.TrimEntries))
            {
                var key = string.Join(' ', Tokens(phrase));
                _phrases.Add(key, meaning);
                _longest = Math.Max(_longest, key.Split(' ').Length);
            }
        }
    }

    public static IReadOnlyList<DateVocabulary> All { get; } =
    [
        new("en", DateTables.English), new("es", DateTables.Spanish), new("it", DateTables.Italian), new("ru", DateTables.Russian),
    ];

    public string Language { get; }

    /// <summary>The weekday that one word names in any language; null: none.</summary>
    public static DayOfWeek? Weekday(string word) => All.Select(vocabulary => vocabulary.Read(word)).OfType<IReadOnlyList<DateWord>>()
        .Where(said => said is [{ Kind: WordKind.Weekday }]).Select(said => (DayOfWeek?)said[0].Value).FirstOrDefault();

    /// <summary>The longest phrases first; null when a word is not known.</summary>
    public IReadOnlyList<DateWord>? Read(string text)
    {
        var tokens = Tokens(text);
        var said = new List<DateWord>();
        for (var at = 0; at < tokens.Count;)
        {
            var taken = Phrase(tokens, at, said);
            if (taken == 0)
            {
                if (Plain(tokens[at]) is not { } word)
                {
                    return null;
                }

                said.Add(word);
                taken = 1;
            }

            at += taken;
        }

        return said;
    }

    private static DateWord Meaning(string text)
    {
        var parts = text.Split(' ');
        var kind = Enum.Parse<WordKind>(parts[0], ignoreCase: true);
        return new(kind, parts.Length == 1 ? 0
            : kind == WordKind.Part ? (int)Enum.Parse<DayPart>(parts[1], ignoreCase: true)
            : int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private int Phrase(IReadOnlyList<string> tokens, int at, List<DateWord> said)
    {
        for (var count = Math.Min(_longest, tokens.Count - at); count > 0; count--)
        {
            if (_phrases.TryGetValue(string.Join(' ', tokens.Skip(at).Take(count)), out var meaning))
            {
                said.AddRange(meaning);
                return count;
            }
        }

        return 0;
    }

    private static DateWord? Plain(string token) =>
        char.IsAsciiDigit(token[0]) ? token.Length <= 4 ? new(WordKind.Number, int.Parse(token, CultureInfo.InvariantCulture), token.Length) : null
        : char.IsLetter(token[0]) ? null
        : new(WordKind.Mark, token[0]);

    /// <summary>Numbers, words and single signs, in lower case without accents.</summary>
    private static List<string> Tokens(string text)
    {
        var plain = new StringBuilder();
        foreach (var rune in Decomposed(text).EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark))
        {
            plain.Append(Rune.ToLowerInvariant(rune));
        }

        return [.. Token().Matches(Dotted().Replace(plain.ToString(), "$1m ")).Select(match => match.Value)];
    }

    /// <summary>Half a surrogate pair has no decomposition, and is no word either.</summary>
    private static string Decomposed(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())).Normalize(NormalizationForm.FormD);

    [GeneratedRegex(@"[0-9]+|\p{L}+|[^\s\p{L}0-9'’]")]
    private static partial Regex Token();

    /// <summary>"p.m."</summary>
    [GeneratedRegex(@"\b([ap])\. ?m\b\.?")]
    private static partial Regex Dotted();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace ShopBot.Domain.Conversation;

/// <summary>Words that were kept in no language, with the amounts in them as whoever reads them writes amounts: "9.00 EUR" is "9,00 €".</summary>
public static partial class WrittenAmounts
{
    /// <param name="words">Null: nothing is said.</param>
    public static Phrase? Say(string? words)
    {
        if (words is null)
        {
            return null;
        }

        var (said, end) = ((Phrase?)null, 0);
        foreach (Match match in Amount().Matches(words))
        {
            if (Read(match) is { } amount)
            {
                said = Join(said, words[end..match.Index]);
                said = Join(said, new Phrase("log.amount", ("amount", amount)));
                end = match.Index + match.Length;
            }
        }

        return Join(said, words[end..]) ?? Phrase.Verbatim(string.Empty);
    }

    private static Phrase? Join(Phrase? said, string words) => words.Length == 0 ? said : Join(said, Phrase.Verbatim(words));

    private static Phrase Join(Phrase? said, Phrase next) => said is null ? next : new Phrase("log.joined", ("words", said), ("next", next));

    /// <summary>As <see cref="Money.ToString"/> writes it; null where it only looks like that.</summary>
    private static Money? Read(Match match) =>
        Currency.TryParse(match.Groups["code"].Value) is { } currency && match.Groups["decimals"].Length == currency.Exponent
        && decimal.TryParse(match.Groups["number"].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            ? new Money((long)(amount * currency.Scale), currency) : null;

    [GeneratedRegex(@"(?<![\w.])(?<number>-?\d{1,12}(?:\.(?<decimals>\d{1,3}))?) (?<code>[A-Z]{3})(?!\w)")]
    private static partial Regex Amount();
}

using System.Globalization;
using System.Text.RegularExpressions;
using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Editing;

/// <summary>A price as people write it: "9", "9.50", "9,50", "€ 9,50", "1.200,00 EUR".</summary>
public static partial class WrittenPrice
{
    /// <summary>Null when it is not that clear: no number, below zero, too many decimals, another currency's code.</summary>
    public static Money? Read(string written, Currency currency)
    {
        var text = Currencies().Replace(written, string.Empty);
        if (Letters().Match(text) is { Success: true } word)
        {
            if (!CurrencyWords.Mean(word.Value, currency))
            {
                return null;
            }

            text = text.Remove(word.Index, word.Length).TrimEnd(' ', '.');
        }

        text = Spaces().Replace(text, string.Empty);
        if (Number().Match(text) is not { Success: true } number)
        {
            return null;
        }

        var decimals = number.Groups["decimals"].Value;
        if (currency.Exponent == 0 && decimals.Length == 3)
        {
            return Read(text.Replace(".", null, StringComparison.Ordinal).Replace(",", null, StringComparison.Ordinal), currency);
        }

        if (decimals.Length > currency.Exponent || !decimal.TryParse(
            $"{number.Groups["whole"].Value.Replace(".", null, StringComparison.Ordinal).Replace(",", null, StringComparison.Ordinal)}.{decimals}0", NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var amount) || amount > MenuLimits.Amount)
        {
            return null;
        }

        return new Money((long)(amount * currency.Scale), currency);
    }

    /// <summary>A name with a price behind it: "Large 11.50". Without one it costs nothing more.</summary>
    /// <returns>Null when the name is empty or the last word is a number that is no price.</returns>
    public static (string Name, Money Price)? ReadNamed(string line, Currency currency)
    {
        var words = line.Split((char[])[' ', '\u00A0', '\t', ':', '='], StringSplitOptions.RemoveEmptyEntries);
        for (var behind = Math.Min(2, words.Length - 1); behind > 0; behind--)
        {
            if (words[^behind].Any(char.IsAsciiDigit) || behind > 1)
            {
                var tail = string.Join(' ', words[^behind..]);
                if (tail.Any(char.IsAsciiDigit) && Read(tail.TrimStart('+'), currency) is { } price)
                {
                    return (string.Join(' ', words[..^behind]).TrimEnd(' ', '-', '–', ','), price);
                }
            }
        }

        return words.Length == 0 || words[^1].All(c => !char.IsLetter(c)) ? null : (string.Join(' ', words), Money.Zero(currency));
    }

    /// <summary>An example for a question, in the shop's currency: 9.50 EUR, 950 JPY.</summary>
    public static Money Example(Currency currency) => new(950 * Math.Max(1, currency.Scale / 100), currency);

    [GeneratedRegex(@"\p{Sc}")]
    private static partial Regex Currencies();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Letters();

    [GeneratedRegex(@"[\s\u00A0\u202F]")]
    private static partial Regex Spaces();

    /// <summary>Separators of thousands, if any, are of one kind, and the decimal one is of the other.</summary>
    [GeneratedRegex(@"^(?:(?<whole>\d{1,12})(?:[.,](?<decimals>\d{1,3}))?|(?<whole>\d{1,3}(?:\.\d{3})+),(?<decimals>\d{1,3})|(?<whole>\d{1,3}(?:,\d{3})+)\.(?<decimals>\d{1,3}))$")]
    private static partial Regex Number();
}

using System.Text.RegularExpressions;
using ShopBot.Domain;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Setup;

namespace ShopBot.Bot.Catalog.Import;

/// <summary>Prices as people write them: 9,50 and € 9.50 and 1.200,00 EUR.</summary>
internal static partial class Prices
{
    /// <returns>Null after it has reported what is wrong: no number, below zero, too many decimals, another currency.</returns>
    public static Money? Price(this MenuDraft draft, Phrase where, string owner, string text)
    {
        var currency = draft.Shop.Currency;
        var word = Letters().Match(text).Value;
        var isOurs = word.Length > 0 && CurrencyWords.Mean(word, currency);
        if (!isOurs && word.Length == 3 && word.All(char.IsAsciiLetter) && text.Any(char.IsAsciiDigit))
        {
            Value(text).Wrong(new Phrase("file.other_currency", ("currency", currency.Code)));
            return null;
        }

        var bare = Sign().Replace(isOurs ? text.Replace(word, "", StringComparison.Ordinal).TrimEnd('.') : text, "");
        return Value(Number(bare, currency.Exponent) ?? text).Amount();

        Value Value(string written) => draft.Value(where, "price", Phrase.Verbatim(owner), written);
    }

    /// <summary>Whether the file's currency is the shop's. Reports it otherwise, once.</summary>
    public static bool IsShopCurrency(this MenuDraft draft, Phrase where, string? code)
    {
        if (code is null || string.Equals(code.Trim(), draft.Shop.Currency.Code, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (!draft.IsOtherCurrency)
        {
            draft.IsOtherCurrency = true;
            var ours = draft.Shop.Currency.Code;
            draft.Value(where, "currency", new Phrase("file.the_menu"), code).Wrong(
                Currency.TryParse(code) is null ? new Phrase("file.no_currency", ("currency", ours))
                : ShopBasics.HasAmounts(draft.Shop) ? new Phrase("file.other_currencies", ("currency", ours))
                : new Phrase("file.other_currencies_yet", ("currency", ours), ("code", code.Trim().ToUpperInvariant())));
        }

        return false;
    }

    /// <summary>With a point and without separators; null when it is not that clear.</summary>
    private static string? Number(string text, int decimals)
    {
        if (Plain().IsMatch(text))
        {
            return text.Length - text.IndexOf('.') - 1 is var behind && text.Contains('.') && behind > decimals ? Trimmed(text, decimals) : text;
        }

        if (DecimalComma().Match(text) is { Success: true } comma)
        {
            return Number($"{comma.Groups[1].Value.Replace(".", "", StringComparison.Ordinal)}.{comma.Groups[2].Value}", decimals);
        }

        return Thousands().IsMatch(text) ? Number(text.Replace(",", "", StringComparison.Ordinal), decimals) : null;
    }

    /// <summary>9.5000 is 9.50: databases write prices so.</summary>
    private static string Trimmed(string number, int decimals)
    {
        var kept = number[..(number.IndexOf('.') + 1 + decimals)];
        return number[kept.Length..].All(digit => digit == '0') ? kept.TrimEnd('.') : number;
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Letters();

    [GeneratedRegex(@"[\s\p{Sc}]")]
    private static partial Regex Sign();

    [GeneratedRegex(@"^-?\d+(\.\d+)?$")]
    private static partial Regex Plain();

    /// <summary>Three digits behind the one comma may be thousands: then it is not clear.</summary>
    [GeneratedRegex(@"^(-?\d{1,3}(?:\.\d{3})+|-?\d+),(\d{1,2})$")]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"^-?\d{1,3}(,\d{3})+(\.\d+)$")]
    private static partial Regex Thousands();
}

using System.Text.RegularExpressions;
using ShopBot.Domain;
using ShopBot.Domain.Setup;

namespace ShopBot.Bot.Catalog.Import;

/// <summary>Prices as people write them: 9,50 and € 9.50 and 1.200,00 EUR.</summary>
internal static partial class Prices
{
    /// <returns>Null after it has reported what is wrong: no number, below zero, too many decimals, another currency.</returns>
    public static Money? Price(this MenuDraft draft, string where, string owner, string text)
    {
        var currency = draft.Shop.Currency;
        var word = Letters().Match(text).Value;
        var isOurs = word.Length > 0 && CurrencyWords.Mean(word, currency);
        if (!isOurs && word.Length == 3 && word.All(char.IsAsciiLetter) && text.Any(char.IsAsciiDigit))
        {
            draft.Value(where, "price", owner, text).Wrong($"the shop sells in {currency}: write the price in {currency}");
            return null;
        }

        var bare = Sign().Replace(isOurs ? text.Replace(word, "", StringComparison.Ordinal).TrimEnd('.') : text, "");
        return draft.Value(where, "price", owner, Number(bare, currency.Exponent) ?? text).Amount();
    }

    /// <summary>Whether the file's currency is the shop's. Reports it otherwise, once.</summary>
    public static bool IsShopCurrency(this MenuDraft draft, string where, string? code)
    {
        if (code is null || string.Equals(code.Trim(), draft.Shop.Currency.Code, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (draft.Reading.Errors.All(error => !error.Text.StartsWith("currency", StringComparison.Ordinal)))
        {
            draft.Value(where, "currency", "the menu", code).Wrong(
                Currency.TryParse(code) is null
                    ? $"this is no currency: write {draft.Shop.Currency}"
                    : $"the shop sells in {draft.Shop.Currency}: write the prices in {draft.Shop.Currency}, and that code{(ShopBasics.HasAmounts(draft.Shop) ? "" : $"; or choose {code.Trim().ToUpperInvariant()} in /setup, and send the file again")}");
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

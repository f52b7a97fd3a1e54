using System.Collections.Concurrent;
using System.Globalization;
using ShopBot.Domain;

namespace ShopBot.Bot.Texts;

/// <summary>
/// Amounts as readers of one language write them: its separators and its place for the sign; always the amount's own currency and exponent.
/// Nothing in an amount breaks over two lines, and a minus is a minus.
/// </summary>
internal sealed class MoneyFormat(string language)
{
    private const char NoBreak = '\u00A0';

    /// <summary>From this many digits on Spanish groups them: 1200, but 12.000. Source: CLDR, minimumGroupingDigits.</summary>
    private const int SpanishGroupsFrom = 10_000;

    private readonly ConcurrentDictionary<Currency, NumberFormatInfo> _grouped = [];
    private readonly ConcurrentDictionary<Currency, NumberFormatInfo> _ungrouped = [];

    public string Say(Money money)
    {
        var amount = money.ToDecimal();
        var formats = language == "es" && Home(money.Currency) is null && Math.Abs(amount) < SpanishGroupsFrom ? _ungrouped : _grouped;
        var format = formats.GetOrAdd(money.Currency, currency => Format(currency, groups: formats == _grouped));
        return amount.ToString("C", format).Replace(' ', NoBreak);
    }

    private NumberFormatInfo Format(Currency currency, bool groups)
    {
        var home = Home(currency);
        var format = (NumberFormatInfo)CultureInfo.GetCultureInfo(home ?? language).NumberFormat.Clone();
        var symbol = home is null ? CurrencySymbols.Of(currency) : new RegionInfo(home).CurrencySymbol;
        var isBefore = format.CurrencyPositivePattern is 0 or 2;
        var isSpaced = format.CurrencyPositivePattern is 2 or 3 || char.IsAsciiLetter(symbol[^1]) || symbol[^1] == '/';
        format.CurrencySymbol = symbol;
        format.CurrencyDecimalDigits = currency.Exponent;
        format.NegativeSign = "\u2212";
        (format.CurrencyPositivePattern, format.CurrencyNegativePattern) = (isBefore, isSpaced) switch
        {
            (true, false) => (0, 1),
            (true, true) => (2, 9),
            (false, false) => (1, 5),
            (false, true) => (3, 8),
        };
        if (char.IsWhiteSpace(format.CurrencyGroupSeparator, 0))
        {
            format.CurrencyGroupSeparator = NoBreak.ToString();
        }

        if (!groups)
        {
            format.CurrencyGroupSizes = [0];
        }

        return format;
    }

    /// <summary>Spanish writes money differently on the two sides of the ocean: the currency tells which side it is.</summary>
    private string? Home(Currency currency) => (language, currency.Code) switch
    {
        ("es", "ARS") => "es-AR",
        ("es", "CLP") => "es-CL",
        ("es", "COP") => "es-CO",
        ("es", "MXN") => "es-MX",
        ("es", "PEN") => "es-PE",
        ("es", "USD") => "es-US",
        ("es", "UYU") => "es-UY",
        _ => null,
    };
}

namespace ShopBot.Domain;

/// <summary>What people write for a currency beside its code and its sign.</summary>
public static class CurrencyWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["RUB"] = "р руб",
        ["UAH"] = "грн",
        ["BGN"] = "лв",
        ["PLN"] = "zł",
        ["CZK"] = "kč",
        ["HUF"] = "ft",
        ["RON"] = "lei",
        ["SEK"] = "kr",
        ["NOK"] = "kr",
        ["DKK"] = "kr",
        ["CHF"] = "fr",
    };

    public static bool Mean(string word, Currency currency) =>
        word.Equals(currency.Code, StringComparison.OrdinalIgnoreCase) || Words.GetValueOrDefault(currency.Code, "").Split(' ').Contains(word.ToLowerInvariant());
}

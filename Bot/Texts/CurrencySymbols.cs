using ShopBot.Domain;

namespace ShopBot.Bot.Texts;

/// <summary>Signs that mean one currency to every reader; all others are written by their code, as a sign like kr or $ is shared by many. Source: CLDR, narrow symbols.</summary>
internal static class CurrencySymbols
{
    public static string Of(Currency currency) => currency.Code switch
    {
        "EUR" => "€",
        "USD" => "$",
        "GBP" => "£",
        "JPY" => "¥",
        "RUB" => "₽",
        "UAH" => "₴",
        "KZT" => "₸",
        "GEL" => "₾",
        "AMD" => "֏",
        "TRY" => "₺",
        "INR" => "₹",
        "KRW" => "₩",
        "VND" => "₫",
        "ILS" => "₪",
        "PLN" => "zł",
        "CZK" => "Kč",
        "BRL" => "R$",
        "PEN" => "S/",
        "PYG" => "₲",
        "CRC" => "₡",
        "PHP" => "₱",
        "THB" => "฿",
        "NGN" => "₦",
        "MNT" => "₮",
        "AZN" => "₼",
        "HUF" => "Ft",
        var code => code,
    };
}

namespace ShopBot.Domain.Customers;

/// <summary>How the world's numbers begin. Source: ITU-T E.164, list of assigned country codes.</summary>
internal static class CallingCodes
{
    private static readonly HashSet<string> OfTwoDigits =
    [
        "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
        "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66",
        "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
    ];

    /// <summary>Tens in which no code of three digits is in use.</summary>
    private static readonly HashSet<string> Unused = ["28", "83", "89"];

    /// <summary>Italy, San Marino, Ivory Coast, Congo: the zero in front is part of the number, at home and from abroad.</summary>
    private static readonly HashSet<string> WithZero = ["39", "378", "225", "242"];

    /// <summary>The calling code that an international number (digits only) begins with: one to three digits; null when none does.</summary>
    public static string? Of(string digits) => digits switch
    {
        { Length: < 3 } or ['0', ..] => null,
        ['1' or '7', ..] => digits[..1],
        _ when OfTwoDigits.Contains(digits[..2]) => digits[..2],
        _ when Unused.Contains(digits[..2]) => null,
        _ => digits[..3],
    };

    /// <summary>
    /// Whether somebody at home would dial it so: in Italy numbers begin with 0 or 3, in Spain they have nine digits. A guest from abroad
    /// who leaves their country code out is asked for it, instead of being given a stranger's number. True where nothing is known.
    /// </summary>
    public static bool CouldBeDialledAtHome(string code, string national) => code switch
    {
        "39" => national is ['0' or '3', ..],
        "34" => national.Length == 9,
        _ => true,
    };

    public static bool KeepsZero(string code) => WithZero.Contains(code);

    /// <summary>
    /// The international digits of a number as it is typed at home: without the prefix of long-distance calls, which is 0 nearly everywhere,
    /// 06 in Hungary, and 1 or 8 before the ten digits of North America and of Russia and Kazakhstan, where many also type the 7 without a plus.
    /// </summary>
    public static string International(string code, string national)
    {
        var prefix = code switch
        {
            "1" => national is ['1', ..] && national.Length == 11 ? 1 : 0,
            "7" => national is ['7' or '8', ..] && national.Length == 11 ? 1 : 0,
            "36" => national is ['0', '6', ..] ? 2 : 0,
            _ => national is ['0', ..] && !KeepsZero(code) ? 1 : 0,
        };
        return code + national[prefix..];
    }
}

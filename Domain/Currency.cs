namespace ShopBot.Domain;

/// <summary>An ISO 4217 currency: three capital letters, and how many of the digits of an amount stand behind the decimal point.</summary>
public readonly record struct Currency
{
    private static readonly HashSet<string> WithoutMinorUnit =
        ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"];

    private static readonly HashSet<string> WithThousandths = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    private readonly string? _code;

    private Currency(string code, int exponent)
    {
        _code = code;
        Exponent = exponent;
    }

    public string Code => _code ?? "XXX";

    /// <summary>Digits behind the decimal point: 0 (JPY), 2 (EUR) or 3 (KWD). Source: ISO 4217, list one.</summary>
    public int Exponent { get; }

    /// <summary>Minor units in one major unit: 1, 100 or 1000.</summary>
    public long Scale => Exponent switch { 0 => 1, 3 => 1000, _ => 100 };

    /// <summary>Null unless <paramref name="code"/> is three letters A-Z; case does not matter.</summary>
    public static Currency? TryParse(string? code)
    {
        var upper = code?.Trim().ToUpperInvariant();
        if (upper is not { Length: 3 } || !upper.All(char.IsAsciiLetterUpper))
        {
            return null;
        }

        return new Currency(upper, WithoutMinorUnit.Contains(upper) ? 0 : WithThousandths.Contains(upper) ? 3 : 2);
    }

    /// <exception cref="ArgumentException">The code is not three letters.</exception>
    public static Currency Of(string code) =>
        TryParse(code) ?? throw new ArgumentException($"'{code}' is no ISO 4217 code; write three letters such as EUR.", nameof(code));

    public override string ToString() => Code;
}

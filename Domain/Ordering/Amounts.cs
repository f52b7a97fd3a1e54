using System.Globalization;

namespace ShopBot.Domain.Ordering;

/// <summary>Amounts as people type them.</summary>
internal static class Amounts
{
    /// <summary>"50", "50,00", "€ 50.00": digits with at most one mark before the minor units. Null for anything else.</summary>
    public static Money? Parse(string text, Currency currency)
    {
        var digits = new string([.. text.Where(character => char.IsAsciiDigit(character) || character is '.' or ',')]).Replace(',', '.');
        return digits.Length <= 12
            && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && amount * currency.Scale == Math.Truncate(amount * currency.Scale)
            ? new Money((long)(amount * currency.Scale), currency)
            : null;
    }
}

using System.Globalization;
using System.Text;

namespace ShopBot.Domain.Customers;

/// <summary>A telephone number in international form: '+', calling code, national number; 8 to 15 digits in all (ITU-T E.164).</summary>
public sealed record PhoneNumber
{
    public const int MinDigits = 8;
    public const int MaxDigits = 15;

    private PhoneNumber(string value)
    {
        Value = value;
    }

    /// <summary>Such as +393331234567: nothing but '+' and the digits 0-9.</summary>
    public string Value { get; }

    /// <summary>
    /// Reads what people type: spaces, dots, dashes, slashes and brackets anywhere, "+" or "00" before an international number, digits of any script.
    /// Null for anything with letters, too short or too long, with an unknown calling code, or national where the shop's code is not known.
    /// </summary>
    /// <param name="countryCallingCode">Where a number without "+" or "00" is dialled: "39"; null: only international numbers are read.</param>
    public static PhoneNumber? TryParse(string? text, string? countryCallingCode)
    {
        if (text is null || Digits(text) is not { } typed)
        {
            return null;
        }

        var digits =
            typed.StartsWith('+') ? typed[1..]
            : typed.StartsWith("00", StringComparison.Ordinal) ? typed[2..]
            : countryCallingCode is null || !CallingCodes.CouldBeDialledAtHome(countryCallingCode, typed) ? null
            : CallingCodes.International(countryCallingCode, typed);

        var isNumber = digits?.Length is >= MinDigits and <= MaxDigits && CallingCodes.Of(digits) is not null;
        return isNumber ? new PhoneNumber($"+{digits}") : null;
    }

    /// <summary>The calling code of a shop, from its own number: "39" for "+39 06 555 0101". Null when that is missing or not international.</summary>
    public static string? CallingCodeOf(string? shopPhone) =>
        TryParse(shopPhone, null) is { } number ? CallingCodes.Of(number.Value[1..]) : null;

    public override string ToString() => Value;

    /// <summary>The digits, after a '+' where there is one in front; null when there is anything else.</summary>
    private static string? Digits(string text)
    {
        // "+44 (0)20 ...": the zero is for those who dial at home, save where it belongs to the number.
        var isAbroad = text.TrimStart().StartsWith('+');
        if (isAbroad && text.IndexOf("(0)", StringComparison.Ordinal) is > 0 and var zero
            && Digits(text[..zero]) is { Length: > 1 } code && !CallingCodes.KeepsZero(code[1..]))
        {
            text = text.Remove(zero, 3);
        }

        var digits = new StringBuilder();
        foreach (var character in text)
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(character);
            if (digit >= 0)
            {
                digits.Append((char)('0' + digit));
            }
            else if (character is '+' or '\uFF0B' && digits.Length == 0)
            {
                digits.Append('+');
            }
            else if (!IsSeparator(character))
            {
                return null;
            }
        }

        return digits.ToString();
    }

    /// <summary>Format: invisible direction marks that come along when a number is copied.</summary>
    private static bool IsSeparator(char character) =>
        character is '.' or '/' or '(' or ')' or '[' or ']' or '\u2212' || char.IsWhiteSpace(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format;
}

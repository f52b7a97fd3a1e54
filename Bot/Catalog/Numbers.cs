using System.Globalization;
using System.Text.RegularExpressions;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog;

/// <summary>Readers of numbers, amounts, shares and lengths. A number is written with a point and without separators.</summary>
internal static partial class Numbers
{
    /// <summary>A billion: enough for a house in Vietnamese dong, far from the end of a long.</summary>
    public const long MaxAmount = MenuLimits.Amount;

    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static int? Whole(this Value value, int min, int max) =>
        (int?)value.Whole(min, max, null);

    public static long? Whole(this Value value, long min, long max, string? example)
    {
        if (value.Text(example ?? min.ToString(CultureInfo.InvariantCulture)) is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        value.Wrong(example is null
            ? new Phrase("file.whole", ("min", min), ("max", max))
            : Phrase.Verbatim($"write a whole number from {min} to {max}, such as {example}"));
        return null;
    }

    /// <summary>Zero or more, with no more decimals than the shop's currency has.</summary>
    public static Money? Amount(this Value value)
    {
        var currency = value.Reading.Currency ?? Currency.Of("XXX");
        var example = 9.5m.ToString($"F{currency.Exponent}", CultureInfo.InvariantCulture);
        if (value.Text(example) is not { } text)
        {
            return null;
        }

        if (!decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var amount))
        {
            var meant = NotOfANumber().Replace(text, "").Replace(',', '.');
            value.Wrong(decimal.TryParse(meant, Plain, CultureInfo.InvariantCulture, out _)
                ? new Phrase("file.write", ("example", meant))
                : new Phrase("file.number", ("example", example)));
            return null;
        }

        if (amount is < 0 or > MaxAmount)
        {
            value.Wrong(new Phrase("file.amount", ("max", MaxAmount)));
            return null;
        }

        if (value.Reading.Currency is not null && decimal.Round(amount, currency.Exponent) != amount)
        {
            var rounded = decimal.Round(amount, currency.Exponent, MidpointRounding.AwayFromZero);
            value.Wrong(new Phrase(
                "file.decimals", ("currency", currency.Code), ("decimals", currency.Exponent), ("example", rounded.ToString($"F{currency.Exponent}", CultureInfo.InvariantCulture))));
            return null;
        }

        return new Money((long)(amount * currency.Scale), currency);
    }

    /// <summary>A share in percent, the sign may stand behind it.</summary>
    public static decimal? Percent(this Value value)
    {
        if (value.Text("10%") is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text.TrimEnd('%').TrimEnd(), Plain, CultureInfo.InvariantCulture, out var share)
            && share is >= 0 and <= 100 && decimal.Round(share, 4) == share)
        {
            return share;
        }

        value.Wrong("write a share from 0 to 100 with at most 4 decimals, such as 10%");
        return null;
    }

    /// <summary>A length in metres, 1 to 200,000, written with its unit.</summary>
    public static double? Meters(this Value value)
    {
        if (value.Text("1.5 km") is not { } text)
        {
            return null;
        }

        var length = Length().Match(text);
        var meters = length.Success
            && double.TryParse(length.Groups[1].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? number * (length.Groups[2].Value == "km" ? 1000 : 1)
                : 0;
        if (meters is >= 1 and <= 200_000)
        {
            return meters;
        }

        value.Wrong("write a length with its unit, from 1 m to 200 km, such as 800 m or 1.5 km");
        return null;
    }

    [GeneratedRegex(@"[^0-9.,\-]")]
    private static partial Regex NotOfANumber();

    [GeneratedRegex(@"^([0-9.]+) ?(m|km)$")]
    private static partial Regex Length();
}

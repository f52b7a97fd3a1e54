using System.Globalization;
using System.Text.RegularExpressions;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Editing;

/// <summary>How many a customer chooses, as people write it: "1" is exactly one, "0-3" none to three.</summary>
internal static partial class WrittenChoice
{
    /// <summary>Null when it is not understood, or more than <see cref="MenuLimits.Pieces"/>.</summary>
    public static (int Min, int Max)? Read(string written)
    {
        if (Range().Match(written.Trim()) is not { Success: true } range)
        {
            return null;
        }

        var min = int.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture);
        var max = range.Groups[2].Success ? int.Parse(range.Groups[2].Value, CultureInfo.InvariantCulture) : min;
        return min <= max && max is >= 1 and <= MenuLimits.Pieces ? (min, max) : null;
    }

    public static Phrase Say(OptionGroup group) => Say(group.Min, group.Max);

    public static Phrase Say(int min, int max) => min == max ? new("edit.rule_exactly", ("pieces", min))
        : min == 0 ? new("edit.rule_up_to", ("pieces", max))
        : new("edit.rule_between", ("min", min), ("max", max));

    [GeneratedRegex("^([0-9]{1,2})(?: ?[-–] ?([0-9]{1,2}))?$")]
    private static partial Regex Range();
}

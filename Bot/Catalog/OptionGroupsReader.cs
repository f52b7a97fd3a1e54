using System.Globalization;
using System.Text.RegularExpressions;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog;

/// <summary>Reads the choices that products share: extra toppings, a kind of milk.</summary>
internal static partial class OptionGroupsReader
{
    private const string Example = "option_groups: {milk: {name: ..., choose: 1, options: {oat: {name: ..., price: 0.40}}}}";

    /// <summary>Most pieces that can be chosen from a group.</summary>
    public const int MaxPieces = MenuLimits.Pieces;

    public static IReadOnlyList<OptionGroup> OptionGroups(this Value value)
    {
        var groups = new List<OptionGroup>();
        foreach (var entry in value.Entries(Example))
        {
            if (!entry.KeyIsId(new Phrase("file.an_option_group")) || entry.Map(new Phrase("file.option_group", ("id", entry.Key)), Example) is not { } fields)
            {
                continue;
            }

            var name = fields.Need("name", "name: ...")?.Name();
            var choose = fields.Need("choose", new Phrase("file.choose_example"));
            var each = fields.Find("each")?.Whole(1, MaxPieces) ?? 1;
            var options = fields.Need("options", "options: {oat: {name: ..., price: 0.40}}")?.Options(entry.Key) ?? [];
            fields.RefuseOthers();
            if (choose?.Range() is var (min, max))
            {
                if (options.Count > 0 && options.Count * each < min)
                {
                    choose.Value.Wrong(new Phrase("file.choose_most", ("most", options.Count * each)));
                }
                else if (each > max)
                {
                    fields.Find("each")?.Wrong(new Phrase("file.each_most", ("most", max)));
                }

                groups.Add(new(entry.Key, name ?? new("", ""), min, max, each, options));
            }
            else
            {
                groups.Add(new(entry.Key, name ?? new("", ""), 0, 1, each, options)); // known to products, so that they are not called wrong too
            }
        }

        return groups;
    }

    /// <summary>Null when the choice can be made, otherwise what to write.</summary>
    public static Phrase? WhyNot(OptionGroup group)
    {
        var most = group.Options.Count * group.MaxOfOne;
        return group.Options.Count > 0 && most < group.Min ? new Phrase("file.group_choose_most", ("group", group.Name), ("most", most))
            : group.MaxOfOne > group.Max ? new Phrase("file.group_each_most", ("group", group.Name), ("most", group.Max))
            : null;
    }

    private static List<Option> Options(this Value value, string group)
    {
        const string Example = "oat: {name: ..., price: 0.40}";
        var options = new List<Option>();
        foreach (var entry in value.Entries(Example))
        {
            if (entry.KeyIsId(new Phrase("file.an_option")) && entry.Map(new Phrase("file.option", ("id", entry.Key), ("group", group)), Example) is { } fields)
            {
                var name = fields.Need("name", "name: ...")?.Name();
                var price = fields.Find("price") is { } written ? written.Amount() : Money.Zero(value.Reading.Currency ?? Currency.Of("XXX"));
                fields.RefuseOthers();
                if (name is not null && price is not null)
                {
                    options.Add(new(entry.Key, name, price.Value));
                }
            }
        }

        return options;
    }

    /// <summary>"1" is exactly one; "0-3" is none to three.</summary>
    public static (int Min, int Max)? Range(this Value value)
    {
        if (value.Text("0-3") is not { } text)
        {
            return null;
        }

        var range = Numbers().Match(text);
        if (!range.Success)
        {
            value.Wrong(new Phrase("file.choose", ("max", MaxPieces)));
            return null;
        }

        var min = int.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture);
        var max = range.Groups[2].Success ? int.Parse(range.Groups[2].Value, CultureInfo.InvariantCulture) : min;
        if (min > max)
        {
            value.Wrong(new Phrase("file.smaller_first", ("range", $"{max}-{min}")));
            return null;
        }

        if (max is < 1 or > MaxPieces)
        {
            value.Wrong(new Phrase("file.choose_range", ("max", MaxPieces)));
            return null;
        }

        return (min, max);
    }

    [GeneratedRegex("^([0-9]{1,3})(?: ?- ?([0-9]{1,3}))?$")]
    private static partial Regex Numbers();
}

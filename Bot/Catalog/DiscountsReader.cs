using ShopBot.Bot.Texts;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Catalog;

/// <summary>Reads the discounts.</summary>
internal static class DiscountsReader
{
    private const string Example = "discounts: {pickup-10: {name: ..., off: 10%, ways: [pickup]}}";

    public static IReadOnlyList<Discount> Discounts(this Value value, IReadOnlyList<Way> shopWays)
    {
        var discounts = new List<Discount>();
        foreach (var entry in value.Entries(Example))
        {
            if (!entry.KeyIsId("a discount") || entry.Map($"discount {entry.Key}", Example) is not { } fields)
            {
                continue;
            }

            var name = fields.Need("name", "name: ...")?.Name();
            var off = fields.Need("off", "off: 10%, or an amount such as off: 5")?.Off();
            var from = fields.Find("from")?.Amount();
            var ways = fields.Find("ways")?.WaysAmong(shopWays) ?? [];
            var campaign = fields.Find("campaign")?.Id(24);
            fields.RefuseOthers();
            if (name is not null && off is var (percent, amount))
            {
                discounts.Add(new(entry.Key, name, percent, amount, from, ways, campaign));
            }
        }

        return discounts;
    }

    /// <summary>Ways that the shop has.</summary>
    public static IReadOnlyList<Way> WaysAmong(this Value value, IReadOnlyList<Way> shopWays)
    {
        var ways = value.WordList<Way>();
        foreach (var way in shopWays.Count == 0 ? [] : ways.Except(shopWays))
        {
            value.Reading.Add(
                value.Line,
                $"{value.Key} of {TextBook.InEnglish(value.Owner)}: the shop has no {Words.Of(way)}: write one of {string.Join(", ", shopWays.Select(Words.Of))}, or add it under ways");
        }

        return ways;
    }

    private static (decimal? Percent, Money? Amount)? Off(this Value value)
    {
        if (value.Text("10%") is not { } text)
        {
            return null;
        }

        var percent = text.EndsWith('%') ? value.Percent() : null;
        var amount = text.EndsWith('%') ? null : value.Amount();
        if (percent == 0 || amount?.Minor == 0)
        {
            value.Wrong("nothing comes off: write more than 0, or delete the discount");
            return null;
        }

        return percent is null && amount is null ? null : (percent, amount);
    }
}

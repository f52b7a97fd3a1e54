using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog;

/// <summary>Reads the tax rates and whether prices contain them.</summary>
internal static class TaxesReader
{
    private const string Example = "taxes: {prices: inclusive, rates: {food: 10%}}";

    public static TaxRules? Taxes(this Value value)
    {
        if (value.Map("taxes", Example) is not { } fields)
        {
            return null;
        }

        var prices = fields.Need("prices", "prices: inclusive")?.Word<Prices>();
        var rates = new List<TaxRate>();
        foreach (var entry in fields.Need("rates", "rates: {food: 10%}")?.Entries("rates: {food: 10%}") ?? [])
        {
            if (entry.KeyIsId("a tax rate"))
            {
                rates.Add(new(entry.Key, (entry with { Owner = Phrase.Verbatim("rates") }).Percent() ?? 0));
            }
        }

        var delivery = fields.Find("delivery")?.IdAmong([.. rates.Select(rate => rate.Id)], "rates");
        fields.RefuseOthers();
        return rates.Count == 0 ? null : new(prices == Prices.Inclusive, rates, delivery);
    }

    private enum Prices
    {
        Inclusive,
        Exclusive,
    }
}

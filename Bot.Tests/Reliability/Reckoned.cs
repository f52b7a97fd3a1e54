using System.Text.Json;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence.Ordering;

namespace ShopBot.Bot.Tests.Reliability;

/// <summary>
/// What an order of the trattoria costs, reckoned once more from its lines and from the shop file's figures as a person with
/// a pocket calculator would: cents in, cents out.
/// </summary>
internal sealed record Reckoned(long Subtotal, long Discount, long Delivery, IReadOnlyList<(string Rate, long Tax)> Taxes, long Total)
{
    private static readonly string[] Zones = ["trastevere", "centre", "further"];

    public static Reckoned From(OrderRow order)
    {
        var lines = order.Lines.OrderBy(line => line.Position).ToList();
        var subtotal = lines.Sum(line => line.Quantity * line.UnitPrice);

        var forPickup = order.Way.ToString() == "Pickup" && subtotal >= 20_00 ? Half(subtotal * 10, 100) : 0;

        // Who asked to be forgotten left neither address nor source: what they paid must be what somebody would have.
        var isForgotten = order.ChatId == Order.NoChat;
        var welcome = (order.Source == "welcome" || (isForgotten && order.Discount == 5_00)) && subtotal >= 25_00 ? 5_00 : 0;
        var discount = Math.Max(forPickup, welcome);

        var delivery = Zone(order) is { } zone ? Fee(zone, subtotal - discount)
            : isForgotten && order.Way.ToString() == "Delivery" ? Zones.Select(one => Fee(one, subtotal - discount)).FirstOrDefault(fee => fee == order.Delivery, -1)
            : 0;

        var shares = Share(discount, [.. lines.Select(line => line.Quantity * line.UnitPrice)]);
        var food = delivery;
        var wine = 0L;
        foreach (var (line, share) in lines.Zip(shares))
        {
            var paid = (line.Quantity * line.UnitPrice) - share;
            (food, wine) = line.TaxRateId == "wine" ? (food, wine + paid) : (food + paid, wine);
        }

        (string Rate, long Tax)[] taxes = [("food", Half(food * 10, 110)), ("wine", Half(wine * 22, 122))];
        (string Rate, long Base)[] bases = [("food", food), ("wine", wine)];
        return new(subtotal, discount, delivery, [.. taxes.Where(tax => bases.Single(one => one.Rate == tax.Rate).Base > 0)], subtotal - discount + delivery);
    }

    /// <summary>A fraction of cents, half a cent up.</summary>
    private static long Half(long numerator, long denominator) => ((numerator * 2) + denominator) / (denominator * 2);

    /// <summary>Cents handed out one by one to whoever is furthest below their share; of equals the first.</summary>
    private static List<long> Share(long amount, List<long> weights)
    {
        var sum = weights.Sum();
        var shares = weights.Select(weight => amount * weight / sum).ToList();
        var order = Enumerable.Range(0, weights.Count).OrderByDescending(at => amount * weights[at] % sum).ThenBy(at => at).ToList();
        for (var next = 0; shares.Sum() < amount; next++)
        {
            shares[order[next]]++;
        }

        return shares;
    }

    private static long Fee(string zone, long discounted)
    {
        var (fee, freeFrom) = zone switch
        {
            "trastevere" => (1_50L, 25_00L),
            "centre" => (2_50, 35_00),
            "further" => (4_90, 60_00),
            _ => throw new InvalidOperationException($"zone {zone} is not in the trattoria's file"),
        };
        return discounted >= freeFrom ? 0 : fee;
    }

    private static string? Zone(OrderRow order) => order.Address is null
        ? null
        : JsonElement.Parse(order.Address).EnumerateObject().Single(field => field.Name.Equals("ZoneId", StringComparison.OrdinalIgnoreCase)).Value.GetString();
}

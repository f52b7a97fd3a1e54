using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;

namespace ShopBot.Bot.Tests.Ordering;

/// <summary>The plainest shop there can be: each test adds what it is about.</summary>
internal static class TestShop
{
    public static readonly Way[] AllWays = [Way.Delivery, Way.Pickup, Way.AtTable];

    public static Shop Of(string currency, TaxRules taxes, params Product[] products) => new()
    {
        Key = "test",
        Name = Text("Test"),
        Currency = Currency.Of(currency),
        TimeZone = "Europe/Rome",
        Languages = ["en"],
        Hours = OpeningHours.Always,
        Ways = [.. AllWays.Select(way => new WayRules(way, 30, null))],
        Slots = new SlotRules(15, null, 1),
        Payments = [PaymentMethod.Cash],
        Taxes = taxes,
        Menu = new Menu([new Category("all", Text("All"), null, products)]),
    };

    public static Shop Of(string currency, params Product[] products) =>
        Of(currency, new TaxRules(true, [new TaxRate("none", 0)], null), products);

    public static Shop Open(OpeningHours hours, string timeZone, int stepMinutes = 15, int? ordersPerSlot = null, int daysAhead = 1) =>
        Of("EUR") with { Hours = hours, TimeZone = timeZone, Slots = new SlotRules(stepMinutes, ordersPerSlot, daysAhead) };

    public static Product Product(string id, Money price, string? tax = null) => new() { Id = id, Name = Text(id), Price = price, Tax = tax };

    public static DeliveryZone Zone(Money fee, Money? freeFrom = null, Money? minimum = null) =>
        new("near", Text("Near"), new ZoneShape.Distance(3000), fee, freeFrom, minimum);

    public static Discount Percent(decimal percent) => new("share", Text("Share"), percent, null, null, [], null);

    public static Discount Amount(Money amount) => new("amount", Text("Amount"), null, amount, null, [], null);

    public static IReadOnlyList<PricedLine> Lines(Shop shop, params (string ProductId, int Quantity)[] pieces) =>
    [
        .. pieces.Select((piece, index) =>
            Pricing.Price(shop.Menu, new CartLine { Id = index + 1, ProductId = piece.ProductId, Quantity = piece.Quantity })!),
    ];

    public static LocalText Text(string text) => new("en", text);

    public static Money Eur(decimal amount) => Money("EUR", amount);

    public static Money Money(string currency, decimal amount)
    {
        var of = Currency.Of(currency);
        return new Money((long)(amount * of.Scale), of);
    }

    public static TimeOnly Clock(string time) => TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>"18:00-02:00".</summary>
    public static Period Period(string fromTo) => new(Clock(fromTo.Split('-')[0]), Clock(fromTo.Split('-')[1]));

    public static OpeningHours EveryDay(params string[] periods) =>
        new([.. Enumerable.Repeat<IReadOnlyList<Period>>([.. periods.Select(Period)], 7)], []);

    /// <summary>"2026-03-29T02:30+01:00".</summary>
    public static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

    public static DateOnly Date(string date) => DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
}

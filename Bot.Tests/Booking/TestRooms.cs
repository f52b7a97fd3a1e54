using ShopBot.Bot.Tests.Ordering;
using ShopBot.Domain;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Tests.Booking;

/// <summary>A guest house of two doubles and a family room: each test changes what it is about.</summary>
internal static class TestRooms
{
    public static readonly Currency Euro = Currency.Of("EUR");

    public static RoomBookingRules Rules(Currency? currency = null, decimal night = 100) => new()
    {
        CheckIn = new TimeOnly(14, 0),
        CheckOut = new TimeOnly(11, 0),
        Stay = new StayRules(1, 14, []),
        DaysAhead = 60,
        LeadDays = 0,
        Types = [Type("double", 2, 2, currency ?? Euro, night, "1", "2"), Type("family", 2, 4, currency ?? Euro, night * 1.5m, "3")],
    };

    public static RoomType Type(string id, int included, int most, Currency currency, decimal night, params string[] units) => new()
    {
        Id = id,
        Name = TestShop.Text(id),
        Included = included,
        Most = most,
        ExtraGuest = most > included ? Amount(currency, 20) : Money.Zero(currency),
        Units = units,
        Prices = EveryNight(currency, night),
    };

    public static Shop Shop(RoomBookingRules? rules = null, string zone = "Europe/Rome", string currency = "EUR", TaxRules? taxes = null) =>
        TestShop.Of(currency, taxes ?? new TaxRules(true, [new TaxRate("none", 0)], null)) with { TimeZone = zone, RoomBooking = rules ?? Rules() };

    public static WeekPrices EveryNight(Currency currency, decimal night) => new([.. Enumerable.Repeat(Amount(currency, night), 7)]);

    public static Money Amount(Currency currency, decimal amount) => TestShop.Money(currency.Code, amount);

    /// <summary>"2026-12-01", 3 nights.</summary>
    public static StayDates Stay(string arrival, int nights) => new(TestShop.Date(arrival), TestShop.Date(arrival).AddDays(nights));

    public static Claim Claim(Shop shop, string unit, string arrival, int nights, long bookingId = 1) =>
        Stay(arrival, nights).Claim(shop.RoomBooking!, shop.Zone, unit, bookingId);

    public static StayPrice Price(Shop shop, string type, StayDates dates, int party, params string[] options) =>
        StayPricing.Of(shop, shop.RoomBooking!.Type(type)!, dates, party, options);
}

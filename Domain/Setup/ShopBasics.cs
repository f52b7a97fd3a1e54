using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Setup;

/// <summary>What an owner says of a shop by chat, beside its menu and its hours.</summary>
/// <param name="Phone">As customers are told to call it; null: not said yet.</param>
/// <param name="Address">Where customers pick up; null: not said yet.</param>
/// <param name="Ways">At least one.</param>
/// <param name="Tables">Kept while nobody orders at a table.</param>
/// <param name="Zones">Kept while nothing is delivered.</param>
/// <param name="Payments">At least one.</param>
public sealed record ShopBasics(
    LocalText Name, string? Phone, string? Address, Currency Currency, string TimeZone, IReadOnlyList<string> Languages, IReadOnlyList<WayRules> Ways, IReadOnlyList<string> Tables,
    IReadOnlyList<DeliveryZone> Zones, TaxRules Taxes, IReadOnlyList<PaymentMethod> Payments)
{
    /// <summary>What the bot can speak.</summary>
    public static IReadOnlyList<string> Spoken { get; } = ["en", "es", "it", "ru"];

    public static ShopBasics Of(Shop shop) =>
        new(shop.Name, shop.Phone, shop.Address, shop.Currency, shop.TimeZone, shop.Languages, shop.Ways, shop.Tables, shop.Zones, shop.Taxes, shop.Payments);

    public Shop Apply(Shop shop) => shop with
    {
        Name = Name,
        Phone = Phone,
        Address = Address,
        Currency = Currency,
        TimeZone = TimeZone,
        Languages = Languages,
        Ways = Ways,
        Tables = Tables,
        Zones = Zones,
        Taxes = Taxes,
        Payments = Payments,
    };

    /// <summary>Whether the currency can be another: amounts are never translated, so there may be none.</summary>
    public static bool HasAmounts(Shop shop) => shop.Menu.Products.Count > 0 || shop.Zones.Count > 0 || shop.Discounts.Count > 0 || shop.TakesBookings || shop.Ways.Any(way => way.Minimum is not null);
}

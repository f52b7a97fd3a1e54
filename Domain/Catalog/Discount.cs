namespace ShopBot.Domain.Catalog;

/// <summary>
/// Money off the subtotal. Of all discounts that apply to an order, the one that is best for the customer counts; they never add up.
/// </summary>
/// <param name="Id">1-24 of a-z, 0-9 and '-'.</param>
/// <param name="Percent">More than 0, up to 100; null when it is an amount.</param>
/// <param name="Amount">More than 0; null when it is a share. Never takes more than the subtotal.</param>
/// <param name="From">Subtotal from which it applies; null: any.</param>
/// <param name="Ways">Empty: every way.</param>
/// <param name="Campaign">Applies only to those who came by the deep link c_campaign; null: everybody.</param>
public sealed record Discount(
    string Id, LocalText Name, decimal? Percent, Money? Amount, Money? From, IReadOnlyList<Way> Ways, string? Campaign);

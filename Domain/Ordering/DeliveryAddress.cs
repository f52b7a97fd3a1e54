using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Ordering;

/// <param name="Text">As typed, or the words for a shared location; at most 300 characters.</param>
/// <param name="Point">Where it is, when the customer shared a location.</param>
/// <param name="Details">Floor, door bell, and so on; at most 200 characters.</param>
public sealed record DeliveryAddress(string Text, GeoPoint? Point, string ZoneId, string? Details = null);

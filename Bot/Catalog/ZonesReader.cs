using ShopBot.Domain;
using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Catalog;

/// <summary>Reads where the shop delivers to.</summary>
internal static class ZonesReader
{
    private const string Example = "zones: {centre: {name: ..., circle: {center: [41.8902, 12.4844], radius: 1.5 km}, fee: 2}}";

    public static IReadOnlyList<DeliveryZone> Zones(this Value value, bool shopHasLocation)
    {
        var zones = new List<DeliveryZone>();
        foreach (var entry in value.Entries(Example))
        {
            if (!entry.KeyIsId("a zone") || entry.Map($"zone {entry.Key}", Example) is not { } fields)
            {
                continue;
            }

            var name = fields.Need("name", "name: ...")?.Name();
            var shape = fields.Shape(shopHasLocation);
            var fee = fields.Need("fee", "fee: 0")?.Amount();
            var freeFrom = fields.Find("free_from")?.Amount();
            var minimum = fields.Find("minimum")?.Amount();
            fields.RefuseOthers();
            if (name is not null && shape is not null)
            {
                zones.Add(new(entry.Key, name, shape, fee ?? Money.Zero(Currency.Of("XXX")), freeFrom, minimum));
            }
        }

        return zones;
    }
}

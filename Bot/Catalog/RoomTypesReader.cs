using ShopBot.Bot.Texts;
using ShopBot.Domain;
using ShopBot.Domain.Booking;

namespace ShopBot.Bot.Catalog;

/// <summary>Reads the room types with their units and prices.</summary>
internal static class RoomTypesReader
{
    public const string Example = "types: {double: {name: ..., guests: 2, units: [101-104], price: 90}}";

    private const int MostGuests = 20;

    public static IReadOnlyList<RoomType> RoomTypes(this Value value, IReadOnlyList<Season> seasons)
    {
        var types = new List<RoomType>();
        foreach (var entry in value.Entries(Example))
        {
            if (entry.KeyIsId("a room type") && entry.Map($"room type {entry.Key}", Example) is { } fields)
            {
                types.Add(Type(entry.Key, fields, seasons));
            }
        }

        var units = types.SelectMany(type => type.Units.Select(unit => (unit, type.Id))).GroupBy(room => room.unit);
        foreach (var twice in units.Where(same => same.Select(room => room.Id).Distinct().Count() > 1))
        {
            value.Reading.Add(value.Line, $"room {twice.Key} stands in {string.Join(" and ", twice.Select(room => room.Id).Distinct())}: delete it from one");
        }

        return types;
    }

    private static RoomType Type(string id, Fields fields, IReadOnlyList<Season> seasons)
    {
        var guests = fields.Need("guests", "guests: 2, or 2-3 where more than two pay extra")?.Range(1, MostGuests) ?? (1, 1);
        var extra = fields.Find("extra_guest");
        if (guests.Max > guests.Min && extra is null)
        {
            fields.Reading.Add(fields.Line, $"{TextBook.InEnglish(fields.Owner)} has no extra_guest: write what the guests above {guests.Min} pay for a night, such as extra_guest: 20, or 0");
        }
        else if (guests.Max == guests.Min && extra is not null)
        {
            extra.Value.Wrong($"no guest is extra: write guests: {guests.Min}-{guests.Min + 1}, or delete it");
        }

        var nothing = Money.Zero(fields.Reading.Currency ?? Currency.Of("XXX"));
        var type = new RoomType
        {
            Id = id,
            Name = fields.Need("name", "name: ...")?.Name() ?? new("", ""),
            Description = fields.Find("description")?.Description(),
            Picture = fields.Find("picture")?.Picture(),
            Amenities = fields.Find("amenities")?.WordList<Amenity>() ?? [],
            Beds = fields.Find("beds")?.Beds() ?? [],
            Included = guests.Min,
            Most = guests.Max,
            ExtraGuest = extra?.Amount() ?? nothing,
            Units = fields.Need("units", "units: [101-104]")?.TableNames("room") ?? [],
            Prices = fields.Need("price", "price: 90")?.WeekPrices() ?? new([.. Enumerable.Repeat(nothing, 7)]),
            SeasonPrices = fields.Find("seasons")?.SeasonPrices(seasons) ?? new Dictionary<string, WeekPrices>(),
        };
        fields.RefuseOthers();
        return type;
    }

    private static List<Beds> Beds(this Value value)
    {
        var beds = new List<Beds>();
        foreach (var entry in value.Entries("beds: {double: 1}"))
        {
            if (!Words.TryWord<Bed>(entry.Key, out var bed, out var remedy))
            {
                value.Reading.Add(entry.Line, $"unknown bed \"{entry.Key}\" of {TextBook.InEnglish(value.Owner)}: {TextBook.InEnglish(remedy)}");
            }
            else if (entry.Whole(1, MostGuests) is { } count)
            {
                beds.Add(new(bed, count));
            }
        }

        return beds;
    }

    private static Dictionary<string, WeekPrices> SeasonPrices(this Value value, IReadOnlyList<Season> seasons)
    {
        var prices = new Dictionary<string, WeekPrices>(StringComparer.Ordinal);
        foreach (var entry in value.Entries("seasons: {high: 120}"))
        {
            if (seasons.All(season => season.Id != entry.Key))
            {
                value.Reading.Add(
                    entry.Line,
                    $"unknown season \"{entry.Key}\" of {TextBook.InEnglish(value.Owner)}: "
                    + $"{(seasons.Count == 0 ? "write its dates under seasons of room_booking first" : TextBook.InEnglish(Closest.Remedy(entry.Key, [.. seasons.Select(season => season.Id)])))}");
            }
            else if (entry.WeekPrices() is { } week)
            {
                prices[entry.Key] = week;
            }
        }

        return prices;
    }
}

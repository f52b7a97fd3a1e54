using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>What is said about a room type.</summary>
public static class RoomText
{
    /// <summary>Name, description, beds, guests and what it has, a line each.</summary>
    public static Phrase Describe(RoomType type) => Phrase.Lines(
        new Phrase("room.title", ("name", type.Name)),
        type.Description is { } description ? Phrase.Verbatim(description) : null,
        new Phrase("room.guests", ("count", type.Most)),
        type.Beds.Count == 0 ? null : new Phrase("room.beds", ("list", List(type.Beds.Select(beds => new Phrase($"bed.{Word(beds.Bed)}", ("count", beds.Count)))))),
        type.Amenities.Count == 0 ? null : new Phrase("room.amenities", ("list", List(type.Amenities.Order().Select(amenity => new Phrase($"amenity.{Word(amenity)}"))))));

    private static string Word<T>(T word)
        where T : struct, Enum => word.ToString().ToLowerInvariant();

    private static Phrase List(IEnumerable<Phrase> items) =>
        items.Aggregate((list, item) => new Phrase("list.and_then", ("list", list), ("item", item)));
}

using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>What the guest calls the place the food is brought to: a table or a room, as the shop says.</summary>
public static class PlaceText
{
    public static Phrase OrderingFrom(Shop shop, string place) => new(IsRoom(shop) ? "home.in_room" : "home.at_table", ("table", place));

    public static Phrase Way(Shop shop) => new(IsRoom(shop) ? "way.room" : "way.table");

    public static Phrase Ask(Shop shop) => new(IsRoom(shop) ? "table.ask_room" : "table.ask");

    public static Phrase Unknown(Shop shop, string place) => new(IsRoom(shop) ? "table.unknown_room" : "table.unknown", ("table", place));

    public static Phrase InSummary(Shop shop, string? place) => new(IsRoom(shop) ? "summary.room" : "summary.table", ("table", place));

    /// <summary>A table that is booked: which one, the party is shown when they come.</summary>
    public static Phrase Booked(long bookingId) => new("summary.booking", ("number", Booking.Booking.NumberOf(bookingId)));

    public static Phrase OnTicket(Shop shop, string place) => new(IsRoom(shop) ? "ticket.room" : "ticket.table", ("table", place));

    /// <summary>On the code that is printed for it.</summary>
    public static Phrase OnCode(Shop shop, string place) => new(IsRoom(shop) ? "qr.room" : "qr.table", ("table", place));

    public static Phrase Ready(Shop shop) => new(IsRoom(shop) ? "status.ready_room" : "status.ready_table");

    public static Phrase Change(Shop shop) => new(IsRoom(shop) ? "button.change_room" : "button.change_table");

    private static bool IsRoom(Shop shop) => shop.Place == Place.Room;
}

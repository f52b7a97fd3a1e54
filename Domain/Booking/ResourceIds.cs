namespace ShopBot.Domain.Booking;

/// <summary>What tables and rooms are called in claims: a table 5 and a room 5 are two resources.</summary>
public static class ResourceIds
{
    private const string TablePrefix = "table:";
    private const string RoomPrefix = "room:";

    public static string OfTable(string name) => TablePrefix + name;

    public static string OfRoom(string unit) => RoomPrefix + unit;

    public static bool IsRoom(string resourceId) => resourceId.StartsWith(RoomPrefix, StringComparison.Ordinal);

    /// <summary>What people call it: the table's name or the room's.</summary>
    public static string NameOf(string resourceId) => resourceId[(resourceId.IndexOf(':', StringComparison.Ordinal) + 1)..];
}

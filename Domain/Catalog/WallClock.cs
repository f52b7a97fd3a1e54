namespace ShopBot.Domain.Catalog;

/// <summary>
/// Which instants a wall clock's time stands for. On the day a clock is put forward some times do not exist,
/// on the day it is put back some exist twice. All instants are in UTC.
/// </summary>
/// <remarks>
/// Asks the zone only for the offset at an instant, which has one answer at all times;
/// assumes that a clock is changed once in two days at most.
/// </remarks>
public static class WallClock
{
    /// <summary>None, one or two instants, the earlier first.</summary>
    public static IReadOnlyList<DateTimeOffset> Instants(TimeZoneInfo zone, DateTime wall)
    {
        var (before, after) = OffsetsAround(zone, wall);
        if (before == after)
        {
            return [At(wall, before)];
        }

        return [.. new[] { before, after }.Where(offset => zone.GetUtcOffset(At(wall, offset)) == offset).Select(offset => At(wall, offset)).Order()];
    }

    /// <summary>When something that begins at <paramref name="wall"/> begins: the earlier of two instants, and the end of the gap for a time that does not exist.</summary>
    public static DateTimeOffset Begin(TimeZoneInfo zone, DateTime wall) => Instants(zone, wall) is [var first, ..] ? first : EndOfGap(zone, wall);

    /// <summary>When something that ends at <paramref name="wall"/> ends: the later of two instants, and the end of the gap for a time that does not exist.</summary>
    public static DateTimeOffset End(TimeZoneInfo zone, DateTime wall) => Instants(zone, wall) is [.., var last] ? last : EndOfGap(zone, wall);

    private static DateTimeOffset EndOfGap(TimeZoneInfo zone, DateTime wall)
    {
        var (before, after) = OffsetsAround(zone, wall);

        // Clocks are changed on a whole minute. The gap ends between these two instants: an hour apart, nearly everywhere.
        var instant = At(wall, after);
        while (zone.GetUtcOffset(instant) == before)
        {
            instant = instant.AddMinutes(1);
        }

        return instant;
    }

    private static (TimeSpan Before, TimeSpan After) OffsetsAround(TimeZoneInfo zone, DateTime wall)
    {
        var asIfUtc = At(wall, TimeSpan.Zero);
        return (zone.GetUtcOffset(asIfUtc.AddDays(-1)), zone.GetUtcOffset(asIfUtc.AddDays(1)));
    }

    private static DateTimeOffset At(DateTime wall, TimeSpan offset) =>
        new DateTimeOffset(DateTime.SpecifyKind(wall, DateTimeKind.Unspecified), offset).ToUniversalTime();
}

using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Figures;

/// <summary>Days of the shop's calendar, both included, as far as they have passed.</summary>
/// <param name="From">In UTC: when the first day begins.</param>
/// <param name="To">In UTC: when the day after the last begins, or now.</param>
/// <param name="Until">What the wall clock shows at the end; null: the last day is over.</param>
public sealed record FiguresPeriod(DateOnly First, DateOnly Last, DateTimeOffset From, DateTimeOffset To, TimeOnly? Until)
{
    /// <summary>A year and its leap day: what is compared stays comparable, and is counted in a moment.</summary>
    public const int MaxDays = 366;

    private const int Week = 7;

    /// <summary>A single day is compared with the same weekday of the week before, more days with as many days before them.</summary>
    private int Step => First == Last ? Week : Days;

    private int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>Null when it has not begun, ends before it begins, or is longer than <see cref="MaxDays"/>. A last day that is still to come becomes today.</summary>
    public static FiguresPeriod? Of(Shop shop, DateOnly first, DateOnly last, DateTimeOffset now)
    {
        var local = shop.ToLocal(now);
        var today = DateOnly.FromDateTime(local);
        last = last > today ? today : last;
        return first > last || last.DayNumber - first.DayNumber >= MaxDays || first.DayNumber <= MaxDays ? null
            : last == today ? new(first, last, Begin(shop, first), now.ToUniversalTime(), TimeOnly.FromDateTime(local))
            : new(first, last, Begin(shop, first), Begin(shop, last.AddDays(1)), null);
    }

    /// <summary>What it is compared with: as long, and up to the same time of its last day.</summary>
    public FiguresPeriod Before(Shop shop)
    {
        var (first, last) = (First.AddDays(-Step), Last.AddDays(-Step));
        var to = Until is { } time ? WallClock.Begin(shop.Zone, last.ToDateTime(time)) : Begin(shop, last.AddDays(1));
        return new(first, last, Begin(shop, first), to, Until);
    }

    private static DateTimeOffset Begin(Shop shop, DateOnly day) => WallClock.Begin(shop.Zone, day.ToDateTime(TimeOnly.MinValue));
}

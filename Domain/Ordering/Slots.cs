using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Ordering;

/// <summary>The times an order can be had at. What is taken already comes in as the number of orders by begin of slot.</summary>
public static class Slots
{
    /// <summary>"As soon as possible" is not looked for farther ahead than this, even in a shop that never closes.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromDays(1);

    /// <summary>
    /// The slots that begin on <paramref name="day"/> of the shop's calendar and have room. Each lies wholly in one opening, and begins
    /// no sooner than the minutes of <paramref name="way"/> after now and after that opening: nobody cooks before.
    /// None for days past, or beyond <see cref="SlotRules.DaysAhead"/>.
    /// </summary>
    public static IReadOnlyList<Slot> Free(
        Shop shop, Way way, DateOnly day, DateTimeOffset now, IReadOnlyDictionary<DateTimeOffset, int> taken) => [.. FreeOn(shop, way, day, now, taken)];

    /// <summary>The days with a free slot, today first.</summary>
    public static IReadOnlyList<DateOnly> Days(Shop shop, Way way, DateTimeOffset now, IReadOnlyDictionary<DateTimeOffset, int> taken)
    {
        var today = Today(shop, now);
        return [.. Enumerable.Range(0, shop.Slots.DaysAhead + 1).Select(today.AddDays).Where(day => FreeOn(shop, way, day, now, taken).Any())];
    }

    /// <summary>The slot an instant falls in: where an order for "as soon as possible" takes its room.</summary>
    public static Slot SlotOf(Shop shop, DateTimeOffset instant) => SlotGrid.At(shop, instant);

    /// <summary>
    /// When an order for "as soon as possible" would be ready: after the minutes of <paramref name="way"/>, or at the begin of the next slot
    /// with room in the same opening. Null when the shop is closed now, closes before, has no room before it closes, or lacks that way.
    /// </summary>
    public static DateTimeOffset? Soonest(Shop shop, Way way, DateTimeOffset now, IReadOnlyDictionary<DateTimeOffset, int> taken)
    {
        if (shop.MinutesOf(way, now) is not { } minutes || !shop.Hours.IsOpen(shop.Zone, now))
        {
            return null;
        }

        var ready = now.AddMinutes(minutes).ToUniversalTime();
        var opening = shop.Hours.OpeningsFrom(shop.Zone, now).First();
        if (ready >= opening.To)
        {
            return null;
        }

        if (HasRoom(shop, SlotOf(shop, ready), taken))
        {
            return ready;
        }

        var day = Today(shop, ready);
        var later = SlotGrid.Of(shop, day).Concat(SlotGrid.Of(shop, day.AddDays(1)))
            .Where(slot => slot.From > ready && slot.From < ready + Soon && slot.To <= opening.To && HasRoom(shop, slot, taken));
        foreach (var slot in later)
        {
            return slot.From;
        }

        return null;
    }

    private static IEnumerable<Slot> FreeOn(
        Shop shop, Way way, DateOnly day, DateTimeOffset now, IReadOnlyDictionary<DateTimeOffset, int> taken)
    {
        var today = Today(shop, now);
        if (shop.Rules(way) is null || day < today || day > today.AddDays(shop.Slots.DaysAhead))
        {
            return [];
        }

        var openings = shop.Hours.Openings(shop.Zone, day.AddDays(-1), day.AddDays(1)).ToList();
        return SlotGrid.Of(shop, day).Where(slot =>
        {
            var toPrepare = TimeSpan.FromMinutes(shop.MinutesOf(way, now, slot.From)!.Value);
            return slot.From >= now + toPrepare
                && openings.Any(opening => opening.From + toPrepare <= slot.From && slot.To <= opening.To)
                && HasRoom(shop, slot, taken);
        });
    }

    private static bool HasRoom(Shop shop, Slot slot, IReadOnlyDictionary<DateTimeOffset, int> taken) =>
        shop.Slots.OrdersPerSlot is not { } capacity || taken.GetValueOrDefault(slot.From) < capacity;

    private static DateOnly Today(Shop shop, DateTimeOffset now) => DateOnly.FromDateTime(shop.ToLocal(now));
}

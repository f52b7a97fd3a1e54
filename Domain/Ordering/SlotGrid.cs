using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Ordering;

/// <summary>
/// Cuts a day into slots of <see cref="SlotRules.StepMinutes"/>, counted on the shop's wall clock from midnight, so that 12:00 is a slot every day.
/// </summary>
/// <remarks>
/// A slot that would run over a change of the clock or over midnight (where the step does not divide the day) is left out: slots never overlap.
/// An hour that exists twice has its slots twice, an hour that does not exist has none.
/// </remarks>
internal static class SlotGrid
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>The earliest first.</summary>
    public static IEnumerable<Slot> Of(Shop shop, DateOnly day)
    {
        var zone = shop.Zone;
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        var step = TimeSpan.FromMinutes(shop.Slots.StepMinutes);
        var steps = Enumerable.Range(0, (int)(Day.Ticks / step.Ticks)).Select(index => index * step);

        // Asking the zone about each slot would cost most of a turn, and on nearly every day the answer is the same all day.
        var begin = WallClock.Begin(zone, midnight);
        if (WallClock.Begin(zone, midnight.AddDays(1)) - begin == Day)
        {
            return steps.Select(into => new Slot(begin + into, step));
        }

        return steps.SelectMany(into => WallClock.Instants(zone, midnight + into))
            .Select(from => new Slot(from, step)).Where(slot => KeepsOneOffset(zone, slot)).OrderBy(slot => slot.From);
    }

    /// <summary>The slot that holds <paramref name="instant"/>; for the few instants that no slot holds, the last one before it on its day, or the day's first.</summary>
    public static Slot At(Shop shop, DateTimeOffset instant)
    {
        var step = TimeSpan.FromMinutes(shop.Slots.StepMinutes);
        var local = shop.ToLocal(instant);
        var into = TimeSpan.FromTicks(local.TimeOfDay.Ticks % step.Ticks);
        var slot = new Slot((instant - into).ToUniversalTime(), step);
        if (KeepsOneOffset(shop.Zone, slot) && local.TimeOfDay - into + step <= Day)
        {
            return slot;
        }

        var slots = Of(shop, DateOnly.FromDateTime(local)).ToList();
        return slots[Math.Max(0, slots.FindLastIndex(candidate => candidate.From <= instant))];
    }

    private static bool KeepsOneOffset(TimeZoneInfo zone, Slot slot) =>
        zone.GetUtcOffset(slot.From) == zone.GetUtcOffset(slot.To.AddTicks(-1));
}

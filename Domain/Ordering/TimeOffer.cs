using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>The times a customer can choose from.</summary>
internal static class TimeOffer
{
    /// <summary>When "as soon as possible" would be; null: not now.</summary>
    public static DateTimeOffset? Soonest(Visit visit, Way way) => Slots.Soonest(visit.Shop, way, visit.Now, visit.SlotsTaken);

    /// <summary>What the summary promises for "as soon as possible"; null where that was not chosen, or is not possible now.</summary>
    public static int? MinutesToSoonest(Visit visit) =>
        visit.Session.Checkout.Time is { Slot: null } && Question.Way(visit) is { } way && Soonest(visit, way) is { } soonest
            ? TimeScreen.Minutes(soonest - visit.Now)
            : null;

    public static IReadOnlyList<Slot> On(Visit visit, Way way, DateOnly day) =>
        Slots.Free(visit.Shop, way, day, visit.Now, visit.SlotsTaken);

    public static IReadOnlyList<DateOnly> Days(Visit visit, Way way) => Slots.Days(visit.Shop, way, visit.Now, visit.SlotsTaken);

    public static bool IsFree(Visit visit, Way way, Slot slot) =>
        On(visit, way, DateOnly.FromDateTime(visit.Shop.ToLocal(slot.From))).Contains(slot);
}

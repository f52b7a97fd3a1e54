using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Conversation;

/// <summary>A moment as people say it: "today at 18:30", "tomorrow at 12:00", "Saturday 28 November at 12:00".</summary>
internal static class Moment
{
    public static Phrase Say(Shop shop, DateTimeOffset now, DateTimeOffset moment)
    {
        var local = shop.ToLocal(moment);
        var (date, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        var today = DateOnly.FromDateTime(shop.ToLocal(now));
        return date == today ? new Phrase("when.today", ("time", time))
            : date == today.AddDays(1) ? new Phrase("when.tomorrow", ("time", time))
            : new Phrase("when.date", ("date", date), ("time", time));
    }

    /// <summary>As it is written into a message that stays: by its date, since tomorrow "tomorrow" would be wrong.</summary>
    public static Phrase Write(Shop shop, DateTimeOffset now, DateTimeOffset moment)
    {
        var local = shop.ToLocal(moment);
        var (date, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return date == DateOnly.FromDateTime(shop.ToLocal(now)) ? new Phrase("when.today", ("time", time)) : new Phrase("when.date", ("date", date), ("time", time));
    }

    /// <summary>A day for a button: "Today", "Tomorrow", "Sat 28 Nov".</summary>
    public static Phrase Day(Shop shop, DateTimeOffset now, DateOnly day)
    {
        var today = DateOnly.FromDateTime(shop.ToLocal(now));
        return day == today ? new Phrase("day.today")
            : day == today.AddDays(1) ? new Phrase("day.tomorrow")
            : new Phrase("day.date", ("date", day));
    }
}

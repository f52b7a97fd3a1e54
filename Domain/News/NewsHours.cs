using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.News;

/// <summary>News wakes nobody up: it goes out from 9:00 to 22:00 on the shop's clock.</summary>
public static class NewsHours
{
    public static TimeOnly First { get; } = new(9, 0);

    public static TimeOnly Last { get; } = new(22, 0);

    /// <summary>When news may go out again, in UTC; null: now.</summary>
    public static DateTimeOffset? RestUntil(Shop shop, DateTimeOffset now)
    {
        var local = shop.ToLocal(now);
        var time = TimeOnly.FromDateTime(local);
        var day = DateOnly.FromDateTime(local);
        return time >= First && time < Last ? null : WallClock.Begin(shop.Zone, (time < First ? day : day.AddDays(1)).ToDateTime(First));
    }
}

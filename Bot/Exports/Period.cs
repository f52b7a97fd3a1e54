using System.Globalization;
using ShopBot.Domain.Catalog;

namespace ShopBot.Bot.Exports;

/// <summary>Days of the shop's calendar, both included.</summary>
public sealed record Period(DateOnly First, DateOnly Last)
{
    private static readonly Period Everything = new(DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>As it stands in a file's name.</summary>
    public string Name => this == Everything ? "everything" : string.Create(CultureInfo.InvariantCulture, $"{First:yyyy-MM-dd}-{Last:yyyy-MM-dd}");

    /// <summary>In UTC: when the first day begins.</summary>
    public DateTimeOffset From(Shop shop) =>
        First == DateOnly.MinValue ? DateTimeOffset.MinValue : WallClock.Begin(shop.Zone, First.ToDateTime(TimeOnly.MinValue));

    /// <summary>In UTC: when the day after the last begins.</summary>
    public DateTimeOffset To(Shop shop) =>
        Last == DateOnly.MaxValue ? DateTimeOffset.MaxValue : WallClock.Begin(shop.Zone, Last.AddDays(1).ToDateTime(TimeOnly.MinValue));
}

using FluentAssertions;
using ShopBot.Bot.Tests.Catalog;
using ShopBot.Domain.News;
using Xunit;

namespace ShopBot.Bot.Tests.News;

public class NewsHoursTests
{
    [Theory]
    [InlineData("2026-11-25 08:59", "2026-11-25 09:00")]
    [InlineData("2026-11-25 09:00", null)]
    [InlineData("2026-11-25 21:59", null)]
    [InlineData("2026-11-25 22:00", "2026-11-26 09:00")]
    [InlineData("2026-12-31 23:30", "2027-01-01 09:00")]
    [InlineData("2027-03-28 01:00", "2027-03-28 09:00")]
    public void News_go_out_by_day_on_the_shops_clock(string local, string? until)
    {
        var shop = GoodShop.Read().Shop! with { TimeZone = "Europe/Rome" };

        NewsHours.RestUntil(shop, Instant(local)).Should().Be(until is null ? null : Instant(until));

        DateTimeOffset Instant(string wall) => new(TimeZoneInfo.ConvertTimeToUtc(DateTime.Parse(wall, System.Globalization.CultureInfo.InvariantCulture), shop.Zone), TimeSpan.Zero);
    }
}

using FluentAssertions;
using ShopBot.Bot.Tests.Catalog;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Team;
using Xunit;

namespace ShopBot.Bot.Tests.Team;

public class WrittenDaysTests
{
    private static readonly Desk Desk = new(GoodShop.Read().Shop!, Occupancy.None, new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero), "Olivia");

    [Theory]
    [InlineData("13.11", "2026-11-13", "2026-11-13")]
    [InlineData("1.12", "2025-12-01", "2025-12-01")]
    [InlineData("1.11 30.11", "2026-11-01", "2026-11-30")]
    [InlineData("1.11-15.11", "2026-11-01", "2026-11-15")]
    [InlineData("1.11 - 15.11", "2026-11-01", "2026-11-15")]
    [InlineData("1.11–15.11", "2026-11-01", "2026-11-15")]
    [InlineData("2026-11-01..2026-11-15", "2026-11-01", "2026-11-15")]
    [InlineData("2026-11-01 2026-11-15", "2026-11-01", "2026-11-15")]
    [InlineData("2026-11-01", "2026-11-01", "2026-11-01")]
    [InlineData("20.12-5.1", "2025-12-20", "2026-01-05")]
    [InlineData("1.3-15.3.2025", "2025-03-01", "2025-03-15")]
    [InlineData("1.12-15.12.2026", "2026-12-01", "2026-12-15")]
    [InlineData("yesterday", "2026-11-24", "2026-11-24")]
    public void Days_are_read_as_people_write_them(string written, string first, string last) =>
        WrittenDays.Read(written, Desk).Should().Be((DateOnly.Parse(first), DateOnly.Parse(last)));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("whenever")]
    [InlineData("15.11.2026-1.11.2026")]
    [InlineData("1.11-15.11-20.11")]
    [InlineData("32.13")]
    [InlineData("13.11 at 8pm")]
    public void What_is_no_day_is_not_guessed_at(string written) => WrittenDays.Read(written, Desk).Should().BeNull();
}

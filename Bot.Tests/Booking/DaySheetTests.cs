using FluentAssertions;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Tests.Texts;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Team;
using Xunit;

namespace ShopBot.Bot.Tests.Booking;

/// <summary>The sheet of a full day is longer than one message may be.</summary>
public class DaySheetTests
{
    private static readonly DateOnly Day = new(2026, 11, 27);

    [Fact]
    public void A_long_day_is_told_in_several_messages_and_each_has_the_buttons_of_its_own_lines()
    {
        var messages = Sheet(90);

        messages.Should().HaveCountGreaterThan(2);
        messages.SelectMany(Lines).Should().OnlyHaveUniqueItems().And.HaveCount(90, "no line is lost, and none stands twice");
        foreach (var message in messages)
        {
            HtmlText.Length(message.Html).Should().BeLessThanOrEqualTo(4096);
            var buttons = message.Rows.SelectMany(row => row).Select(button => button.Label.Split(' ')[^1]).ToList();
            buttons.Should().HaveCountLessThanOrEqualTo(40).And.Equal(Lines(message), "a button brings the ticket of a line above it");
        }
    }

    [Fact]
    public void A_line_with_a_long_comment_is_never_torn()
    {
        var messages = Sheet(30, comment: new string('x', 500));

        messages.Should().HaveCountGreaterThan(3);
        messages.Should().OnlyContain(message => HtmlText.Length(message.Html) <= 4096);
        messages.Sum(message => message.Html.Split(new string('x', 500)).Length - 1).Should().Be(30);
    }

    [Fact]
    public void A_short_day_is_one_message() => Sheet(3).Should().ContainSingle();

    private static IReadOnlyList<Drawn> Sheet(int bookings, string? comment = null)
    {
        var shop = TableShop.Of(TableShop.Rules(["18:00-23:00"], "1: 2"));
        var from = new DateTimeOffset(2026, 11, 27, 19, 0, 0, TimeSpan.Zero);
        var desk = new Desk(shop, Occupancy.None, from.AddHours(-8), "Marco");
        List<Domain.Booking.Booking> all = [.. Enumerable.Range(1, bookings).Select(number => new Domain.Booking.Booking
        {
            Id = number,
            Kind = BookingKind.Table,
            Status = BookingStatus.Confirmed,
            DraftId = Guid.Empty,
            Language = "en",
            Name = $"Guest{number}",
            Party = 2,
            Resources = [ResourceIds.OfTable("1")],
            From = from,
            To = from.AddHours(2),
            Day = Day,
            Comment = comment,
            MadeAt = from,
        })];
        return new Drawing(Book.Texts).Sheet(DaySheet.Show(desk, Day, all), shop, shop.DefaultLanguage);
    }

    private static List<string> Lines(Drawn message) =>
        [.. message.Html.Split('\n').SelectMany(line => line.Split(' ', ',')).Where(word => word.StartsWith("Guest", StringComparison.Ordinal))];
}

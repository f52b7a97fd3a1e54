using System.Text;
using FluentAssertions;
using ShopBot.Bot.Booking;
using Xunit;

namespace ShopBot.Bot.Tests.Booking;

public class CalendarFileTests
{
    private static readonly DateTimeOffset From = new(2026, 11, 28, 20, 30, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Times_are_in_utc_and_lines_end_as_the_format_wants()
    {
        var text = File("Osteria", "Via dei Pettinari 3").ToString();

        text.Should().StartWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").And.EndWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
        text.Should().Contain("\r\nUID:a1@osteria\r\nSEQUENCE:3\r\n");
        text.Should().Contain("\r\nDTSTART:20261128T193000Z\r\nDTEND:20261128T213000Z\r\n");
        text.Replace("\r\n", "").Should().NotContainAny("\r", "\n");
    }

    [Fact]
    public void Signs_with_a_meaning_are_escaped() =>
        File("A; B, C\\D\nE", null).ToString().Should().Contain("\r\nSUMMARY:A\\; B\\, C\\\\D\\nE\r\n").And.NotContain("LOCATION");

    [Theory]
    [InlineData("Траттория «Да Лучия»: столик на двенадцать гостей и ещё одного который опоздает")]
    [InlineData("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public void Long_lines_are_folded_between_characters_and_come_back_whole(string title)
    {
        var text = File(title, null).ToString();

        text.Split("\r\n").Should().OnlyContain(line => Encoding.UTF8.GetByteCount(line) <= 75);
        text.Should().NotContain("\uFFFD");
        text.Replace("\r\n ", "").Should().Contain($"SUMMARY:{title}\r\n");
    }

    private static CalendarFile File(string title, string? place) => new("a1@osteria", 3, From, From.AddHours(2), From.AddDays(-1), title, place);
}

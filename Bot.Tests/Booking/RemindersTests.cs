using FluentAssertions;
using ShopBot.Domain.Booking;
using Xunit;

namespace ShopBot.Bot.Tests.Booking;

public class RemindersTests
{
    private static readonly DateTimeOffset From = new(2026, 11, 28, 19, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(25.0, 24)]
    [InlineData(24.0, 2)]
    [InlineData(2.5, 2)]
    [InlineData(2.0, null)]
    [InlineData(-1.0, null)]
    public void The_next_one_is_a_day_before_then_two_hours_before_then_that_of_the_staff_when_it_is_over(double hoursBefore, int? reminded) =>
        Reminders.Next(Booked(), From.AddHours(-hoursBefore)).Should().Be(reminded is { } hours ? From.AddHours(-hours) : From.AddHours(2));

    [Fact]
    public void Nobody_is_reminded_of_what_is_held_or_over_or_without_a_chat()
    {
        var early = From.AddDays(-3);

        foreach (var status in Enum.GetValues<BookingStatus>())
        {
            Reminders.Next(Booked() with { Status = status }, early).HasValue.Should().Be(status is BookingStatus.Requested or BookingStatus.Confirmed);
        }

        Reminders.Next(Booked() with { ChatId = null, Status = BookingStatus.Requested }, early).Should().BeNull();
        Reminders.Next(Booked(), From.AddHours(2)).Should().BeNull();
    }

    [Fact]
    public void The_staff_are_asked_about_a_guest_without_a_chat_when_it_is_over_and_about_a_room_a_day_after_the_arrival()
    {
        Reminders.Next(Booked() with { ChatId = null }, From.AddDays(-3)).Should().Be(From.AddHours(2));
        Reminders.Next(Booked() with { ChatId = null, Kind = BookingKind.Room, To = From.AddDays(7) }, From).Should().Be(From.AddDays(1));
    }

    private static ShopBot.Domain.Booking.Booking Booked() => new()
    {
        Id = 1,
        Kind = BookingKind.Table,
        Status = BookingStatus.Confirmed,
        DraftId = Guid.Empty,
        ChatId = 7,
        Language = "en",
        Name = "Anna",
        Party = 2,
        Resources = ["table:1"],
        From = From,
        To = From.AddHours(2),
        Day = new(2026, 11, 28),
        MadeAt = From.AddDays(-7),
    };
}

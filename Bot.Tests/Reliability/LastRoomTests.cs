using FluentAssertions;
using ShopBot.Domain.Booking;
using ShopBot.Simulator;
using Xunit;

namespace ShopBot.Bot.Tests.Reliability;

public class LastRoomTests
{
    private const int Guests = 50;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task Of_fifty_guests_who_want_the_last_room_at_once_one_gets_it_and_the_others_see_the_free_days()
    {
        await using var shop = await ShopUnderTest.Prepare();
        shop.TakeBookingsOf("""
            room_booking:
              check_in: 15:00
              check_out: 10:00
              types: {attic: {name: {all: Attic}, guests: 1, units: [1], price: 80}}

            """);
        await shop.Start();
        List<SimulatedUser> guests = [.. Enumerable.Range(0, Guests).Select(number => shop.Customer(number))];
        var days = await Task.WhenAll(guests.Select(guest => ChooseTheNight(shop, guest)));
        var screens = await Task.WhenAll(guests.Select(guest => shop.Shows(guest, "room.attic")));

        foreach (var (guest, screen) in guests.Zip(screens))
        {
            guest.Tap(screen, ShopUnderTest.Buttons(screen).First(data => data.EndsWith(".room.attic", StringComparison.Ordinal)));
        }

        await shop.Settle();
        var held = shop.Ask(db => db.Bookings.ToList()).Should().ContainSingle("one room is kept for one guest").Subject;
        var winner = shop.Guest(held.ChatId!.Value);
        foreach (var other in guests.Where(guest => guest != winner))
        {
            var shown = other.Chat(shop.Bot).Last!;
            shown.Text.Should().Contain("has just been taken");
            Days(shown).Select(Argument).Should().NotBeEmpty().And.NotContain(days[0]);
        }

        await shop.ConfirmBooking(winner);
        await shop.Settle();
        var booked = shop.Ask(db => db.Bookings.Single());
        booked.Status.Should().Be(BookingStatus.Confirmed);
        shop.Ask(db => db.BookingClaims.ToList()).Should().ContainSingle("it is one night").Which.BookingId.Should().Be(booked.Id);
        shop.Simulator.Violations.Should().BeEmpty();
    }

    /// <returns>The day of arrival.</returns>
    private static async Task<string> ChooseTheNight(ShopUnderTest shop, SimulatedUser guest)
    {
        guest.Start(shop.Bot);
        await shop.Press(guest, "stay");
        var arrivals = await Month(shop, guest, "When will you arrive");
        var arrival = Days(arrivals)[0];
        guest.Tap(arrivals, arrival);
        var departures = await Month(shop, guest, "When will you leave");
        guest.Tap(departures, Days(departures).First(day => Argument(day) != Argument(arrival)));
        return Argument(arrival);
    }

    private static Task<SimulatedMessage> Month(ShopUnderTest shop, SimulatedUser guest, string question) => shop.Simulator.Until(
        () => guest.Chat(shop.Bot).Messages.LastOrDefault(message => message.Text.Contains(question, StringComparison.Ordinal) && Days(message).Count > 0), Patience);

    private static List<string> Days(SimulatedMessage message) => ShopUnderTest.Choices(message, "day");

    private static string Argument(string data) => data.Split('.')[2];
}

using FluentAssertions;
using ShopBot.Bot.Tests.Databases;
using ShopBot.Domain.Booking;
using ShopBot.Simulator;

namespace ShopBot.Bot.Tests.Reliability;

public abstract class LastTableTests(bool onPostgres)
{
    /// <summary>Those on the server come after those on the file, and the rules are the same.</summary>
    private readonly int _guests = onPostgres ? 20 : 50;

    [ContractFact]
    public async Task Of_many_guests_who_want_the_last_table_at_once_one_gets_it_and_the_others_see_the_next_times()
    {
        await using var shop = await ShopUnderTest.Prepare(onPostgres: onPostgres);
        shop.TakeBookingsOf("table_booking:\n  tables: {1: {seats: 1-2}}\n");
        await shop.Start();
        List<SimulatedUser> guests = [.. Enumerable.Range(0, _guests).Select(number => shop.Customer(number))];
        await Task.WhenAll(guests.Select(guest => ChooseTheDay(shop, guest)));
        var screens = await Task.WhenAll(guests.Select(guest => Times(shop, guest)));
        var wanted = ShopUnderTest.Choices(screens[0], "time")[8];

        foreach (var (guest, screen) in guests.Zip(screens))
        {
            guest.Tap(screen, ShopUnderTest.Choices(screen, "time").First(data => Argument(data) == Argument(wanted)));
        }

        await shop.Settle();
        var held = shop.Ask(db => db.Bookings.ToList()).Should().ContainSingle("one table is kept for one guest").Subject;
        var winner = shop.Guest(held.ChatId!.Value);
        foreach (var other in guests.Where(guest => guest != winner))
        {
            var shown = await Times(shop, other);
            shown.Text.Should().Contain("has just been taken");
            ShopUnderTest.Choices(shown, "time").Select(Argument).Should().NotBeEmpty().And.NotContain(Argument(wanted));
        }

        await shop.ConfirmBooking(winner);
        await shop.Settle();
        var booked = shop.Ask(db => db.Bookings.Single());
        booked.Status.Should().Be(BookingStatus.Confirmed);
        shop.Ask(db => db.BookingClaims.Select(claim => claim.BookingId).Distinct().ToList()).Should().Equal(booked.Id);
        shop.Simulator.Violations.Should().BeEmpty();
    }

    private static async Task ChooseTheDay(ShopUnderTest shop, SimulatedUser guest)
    {
        guest.Start(shop.Bot);
        await shop.Press(guest, "book");
        await shop.Press(guest, "party.2");
        var month = await shop.Simulator.Until(() => guest.Chat(shop.Bot).Messages.LastOrDefault(message => ShopUnderTest.Choices(message, "day").Count > 0), TimeSpan.FromSeconds(60));
        guest.Tap(month, ShopUnderTest.Choices(month, "day")[1]);
    }

    private static Task<SimulatedMessage> Times(ShopUnderTest shop, SimulatedUser guest) =>
        shop.Simulator.Until(() => guest.Chat(shop.Bot).Messages.LastOrDefault(message => ShopUnderTest.Choices(message, "time").Count > 0), TimeSpan.FromSeconds(60));

    private static string Argument(string data) => data.Split('.')[2];
}

public sealed class LastTableOnSqliteTests() : LastTableTests(onPostgres: false);

public sealed class LastTableOnPostgresTests() : LastTableTests(onPostgres: true), IOnPostgres;

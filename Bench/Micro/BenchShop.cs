using ShopBot.Bot.Catalog;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bench.Micro;

/// <summary>What the small benchmarks look at: the shop of the load, a guest, one moment.</summary>
internal static class BenchShop
{
    public const int Tables = 60;
    public const int Rooms = 40;
    public const int Bookings = 10_000;

    private const int DaysAhead = 90;

    public static readonly DateTimeOffset Now = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);

    public static Shop Shop { get; } = ShopFile.Read(Load.PublishedHost.ShopFile).Shop! with { Id = 1 };

    public static Shop WithTables { get; } = Shop with
    {
        TableBooking = new()
        {
            Tables = [.. Enumerable.Range(1, Tables).Select(number => new BookableTable($"{number}", 2, 4, null))],
            Service = Shop.Hours,
            Stays = [new(20, 90)],
            LargestParty = 8,
            LeadMinutes = 0,
            DaysAhead = DaysAhead,
        },
    };

    public static Shop WithRooms { get; } = Shop with
    {
        RoomBooking = new()
        {
            CheckIn = new(14, 0),
            CheckOut = new(11, 0),
            Stay = new(1, 14, []),
            DaysAhead = 365,
            LeadDays = 0,
            Types =
            [
                new()
                {
                    Id = "double",
                    Name = new("en", "Double"),
                    Included = 2,
                    Most = 2,
                    ExtraGuest = Domain.Money.Zero(Shop.Currency),
                    Units = [.. Enumerable.Range(1, Rooms).Select(number => $"{number}")],
                    Prices = new([.. Enumerable.Repeat(new Domain.Money(10_000, Shop.Currency), 7)]),
                },
            ],
        },
    };

    /// <summary>Spread over all tables and days: nearly every quarter of an hour of the month is taken somewhere.</summary>
    public static Occupancy TablesTaken { get; } = new(
        [.. Enumerable.Range(0, Bookings).Select(number => new Claim(ResourceIds.OfTable($"{(number % Tables) + 1}"), At(number), At(number).AddMinutes(105), number + 1))],
        [.. Enumerable.Range(0, Bookings).Select(number => new Covers(At(number), 2, number + 1))]);

    public static Occupancy RoomsTaken { get; } = new(
        [.. Enumerable.Range(0, Bookings).Select(number => Night(number).Claim(WithRooms.RoomBooking!, WithRooms.Zone, $"{(number % Rooms) + 1}", number + 1))], []);

    public static Visit Visit(Shop shop, Session session, Occupancy? taken = null) => new()
    {
        Shop = shop,
        Session = session,
        ChatId = 1001,
        Customer = new() { Id = 1, Name = "Anna", Language = "en", LanguageWasChosen = false, Phone = "+15550001001", Addresses = [] },
        Occupancy = taken,
        Now = Now,
        NewCheckoutId = Guid.Empty,
        NextOrderId = 1,
    };

    /// <summary>Every second two-hour place of a table, so that places are free between them.</summary>
    private static DateTimeOffset At(int number) => Now.Date.AddDays(number / Tables / 8 % DaysAhead).AddHours(number / Tables % 8 * 3) is var local ? new(local, TimeSpan.Zero) : default;

    private static StayDates Night(int number) =>
        DateOnly.FromDateTime(Now.Date).AddDays(number / Rooms % 250 * 14 / 10) is var arrival ? new(arrival, arrival.AddDays(1)) : default!;
}

using System.Globalization;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Booking;

/// <summary>Commands of the staff chat. A dialogue's state lives in its buttons: whoever of the staff presses goes on with it.</summary>
public static class StaffCommands
{
    /// <summary>What staff do about tables and rooms; in private /book is the customer's own.</summary>
    public static IReadOnlyList<DeskAction> Actions { get; } =
    [
        Action("today") with { Command = (_, desk) => Sheet(desk, desk.Today), Looks = (_, desk) => new SheetLook(desk.Today) },
        Action("day") with { Command = Day, Looks = (argument, desk) => DayIn(argument, desk) is { } day ? new SheetLook(day) : null },
        Action("walkin") with { Command = WalksIn },
        Action("book") with { Command = Calls, IsInPrivate = false },
        Press(RoomDesk.AtTheDoor),
        Press(RoomDesk.ByPhone),
        Action("block") with { Command = BlockPanel.Begin },
        Action("blocks") with { Command = (_, desk) => BlockPanel.List(desk) },
        Press("unblock"),
    ];

    /// <summary>Stands for the party in a button while only the day is known.</summary>
    private const string NoParty = "0";

    private static DeskAction Press(string verb) => new(verb, Permission.Bookings)
    {
        IsForBookings = true,
        LooksAtCalendar = true,
        Press = (argument, desk, ids) => Press(verb, argument, desk, ids),
    };

    private static DeskAction Action(string name) => new(name, Permission.Bookings)
    {
        IsForBookings = true,
        LooksAtCalendar = true,
        Press = (argument, desk, ids) => Press(name, argument, desk, ids),
    };

    private static DeskAnswer Sheet(Desk desk, DateOnly day) => new() { Sheet = DaySheet.Show(desk, day, desk.Bookings) };

    private static DeskAnswer Day(string? argument, Desk desk) => DayIn(argument, desk) is { } day
        ? Sheet(desk, day)
        : DeskAnswer.Saying(new Phrase("desk.day_how", ("date", desk.Today.AddDays(1)), ("example", BlockPanel.Typed(desk.Today.AddDays(1)))));

    private static DateOnly? DayIn(string? argument, Desk desk) =>
        argument is { Length: > 0 } ? DateWords.Read(argument, desk.Today, desk.Shop.DefaultLanguage)?.Date : null;

    /// <summary>A press on what a command showed.</summary>
    private static DeskAnswer Press(string verb, string? argument, Desk desk, DeskIds ids) => (verb, argument?.Split('.')) switch
    {
        ("walkin", null) => WalkIn.Begin(null, desk),
        ("book", null) => PhoneBooking.Guests(null, desk),
        (RoomDesk.AtTheDoor or RoomDesk.ByPhone, null) => RoomDesk.Guests(verb, null, desk),
        ("book", [NoParty, var day]) when Day(day) is { } date => PhoneBooking.Guests(date, desk),
        (RoomDesk.ByPhone, [NoParty, var day]) when Day(day) is { } date => RoomDesk.Guests(verb, date, desk),
        (RoomDesk.AtTheDoor or RoomDesk.ByPhone, _) => RoomDesk.Press(verb, argument!, desk, ids),
        ("walkin", [var party]) when int.TryParse(party, out var guests) => WalkIn.Tables(guests, desk),
        ("walkin", [var party, var tables]) when int.TryParse(party, out var guests) => WalkIn.Seat(guests, tables, desk, ids),
        ("book", [var party]) when int.TryParse(party, out var guests) => PhoneBooking.Days(guests, desk),
        ("book", [var party, var day]) when int.TryParse(party, out var guests) && Day(day) is { } date => PhoneBooking.Times(guests, date, desk),
        ("book", [var party, var day, var time]) when int.TryParse(party, out var guests) && Day(day) is { } date && long.TryParse(time, out var from) =>
            PhoneBooking.Hold(guests, date, from, desk, ids),
        ("block", null) => BlockPanel.Begin(null, desk),
        ("block", [var resource]) => BlockPanel.Periods(resource, desk),
        ("block", [var resource, var period]) => BlockPanel.Take(resource, period, desk, ids),
        ("unblock", [var block]) when long.TryParse(block, out var id) => BlockPanel.GiveBack(id, desk),
        _ => new() { Toast = new Phrase("desk.unknown") },
    };

    /// <summary>"/walkin", or "/walkin 2".</summary>
    private static DeskAnswer WalksIn(string? argument, Desk desk) => desk.Shop switch
    {
        { TableBooking: not null, RoomBooking: not null } => Which("walkin", RoomDesk.AtTheDoor, IsNumber(argument) ? argument : null),
        { RoomBooking: not null } when IsNumber(argument) => RoomDesk.Press(RoomDesk.AtTheDoor, argument!, desk, new(0, 0, Guid.Empty)),
        { RoomBooking: not null } => RoomDesk.Guests(RoomDesk.AtTheDoor, null, desk),
        _ => WalkIn.Begin(argument, desk),
    };

    /// <summary>"/book", or "/book 24.12" for a day that is further off than the buttons go.</summary>
    private static DeskAnswer Calls(string? argument, Desk desk)
    {
        DateOnly? day = argument is not { Length: > 0 } ? null : DateWords.Read(argument, desk.Today, desk.Shop.DefaultLanguage)?.Date;
        return argument is { Length: > 0 } && !(day >= desk.Today) ? DeskAnswer.Saying(new Phrase("desk.book_how", ("example", BlockPanel.Typed(desk.Today.AddDays(1)))))
            : desk.Shop switch
            {
                { TableBooking: not null, RoomBooking: not null } => Which("book", RoomDesk.ByPhone, day is { } known ? $"{NoParty}.{Buttons.Number(known.DayNumber)}" : null),
                { RoomBooking: not null } => RoomDesk.Guests(RoomDesk.ByPhone, day, desk),
                _ => PhoneBooking.Guests(day, desk),
            };
    }

    private static DeskAnswer Which(string tables, string rooms, string? argument) => DeskAnswer.Showing(new View(new Phrase("desk.which"))
    {
        Rows = new Rows().Row(new Button(new Phrase("button.desk_table"), tables, argument), new Button(new Phrase("button.desk_room"), rooms, argument)).ToList(),
    });

    private static bool IsNumber(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static DateOnly? Day(string text) => int.TryParse(text, out var number) && number >= 0 && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : null;
}

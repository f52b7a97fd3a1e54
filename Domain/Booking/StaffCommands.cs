using ShopBot.Domain.Team;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>Commands of the staff chat. A dialogue's state lives in its buttons: whoever of the staff presses goes on with it.</summary>
public static class StaffCommands
{
    /// <summary>What staff do about tables and rooms; in private /book is the customer's own.</summary>
    public static IReadOnlyList<DeskAction> Actions { get; } =
    [
        Action("today") with { Command = (_, desk) => Sheet(desk, desk.Today), Looks = (_, desk) => new SheetLook(desk.Today) },
        Action("day") with { Command = Day, Looks = (argument, desk) => DayIn(argument, desk) is { } day ? new SheetLook(day) : null },
        Action("walkin") with { Command = WalkIn.Begin },
        Action("book") with { Command = PhoneBooking.Begin, IsInPrivate = false },
        Action("block") with { Command = BlockPanel.Begin },
        Action("blocks") with { Command = (_, desk) => BlockPanel.List(desk) },
        new("unblock", Permission.Bookings) { IsForBookings = true, LooksAtCalendar = true, Press = (argument, desk, ids) => Press("unblock", argument, desk, ids) },
    ];

    private static DeskAction Action(string name) => new(name, Permission.Bookings)
    {
        IsForBookings = true, LooksAtCalendar = true, Press = (argument, desk, ids) => Press(name, argument, desk, ids),
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

    private static DateOnly? Day(string text) => int.TryParse(text, out var number) && number >= 0 && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : null;
}

using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>Commands of the staff chat. A dialogue's state lives in its buttons: whoever of the staff presses goes on with it.</summary>
public static class StaffCommands
{
    /// <summary>In the order the chat's command list shows them; the texts are the keys command.staff_*.</summary>
    public static IReadOnlyList<string> All { get; } = ["today", "day", "walkin", "book", "block", "blocks"];

    /// <summary>What owners and staff can also ask in private; there /book is the customer's own.</summary>
    public static IReadOnlyList<string> AlsoInPrivate { get; } = ["today", "day", "walkin", "block", "blocks"];

    /// <summary>The day whose sheet is asked for; null: the command asks for none, or the words are no day.</summary>
    public static DateOnly? DayOf(string name, string? argument, Shop shop, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(shop.ToLocal(now));
        return name switch
        {
            "today" => today,
            "day" when argument is { Length: > 0 } => DateWords.Read(argument, today, shop.DefaultLanguage)?.Date,
            _ => null,
        };
    }

    /// <summary>For all but the day sheets, which <see cref="DaySheet"/> makes.</summary>
    public static DeskAnswer On(string name, string? argument, Desk desk) => name switch
    {
        "walkin" => WalkIn.Begin(argument, desk),
        "book" => PhoneBooking.Begin(argument, desk),
        "block" => BlockPanel.Begin(argument, desk),
        "blocks" => BlockPanel.List(desk),
        _ => DeskAnswer.Saying(new Phrase("desk.day_how", ("date", desk.Today.AddDays(1)), ("example", BlockPanel.Typed(desk.Today.AddDays(1))))),
    };

    /// <summary>A press on what a command showed.</summary>
    public static DeskAnswer Press(string verb, string? argument, Desk desk, DeskIds ids) => (verb, argument?.Split('.')) switch
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

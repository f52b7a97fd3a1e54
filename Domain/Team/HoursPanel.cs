using System.Globalization;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Team;

/// <summary>The week and the days that differ: "/hours mon-fri 9-18", "/hours 24.12 closed", "/hours 24.12 usual".</summary>
internal static class HoursPanel
{
    private const int DatesShown = 12;

    public static DeskAnswer Begin(string? written, Desk desk)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return DeskAnswer.Showing(Show(desk));
        }

        if (WrittenHours.Read(written, desk.Today, desk.Language, out var why) is not { } read)
        {
            return DeskAnswer.Saying(Phrase.Lines(why, Phrase.Blank, How(desk)));
        }

        return read.Date is { } date ? SetDay(date, read.Periods, written, desk) : SetWeek(read.Weekdays, read.Periods ?? [], written, desk);
    }

    /// <param name="argument">Null: the list; a day's number: its usual hours again.</param>
    public static DeskAnswer Press(string? argument, Desk desk) => argument is null
        ? DeskAnswer.Showing(Show(desk))
        : int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day <= DateOnly.MaxValue.DayNumber
            ? SetDay(DateOnly.FromDayNumber(day), null, "usual", desk)
            : DeskAnswer.Unknown;

    private static DeskAnswer SetDay(DateOnly date, IReadOnlyList<Period>? periods, string written, Desk desk) => date < desk.Today
        ? DeskAnswer.Saying(Phrase.Lines(new Phrase("admin.hours_past", ("date", date)), Phrase.Blank, How(desk)))
        : Decide(desk, Of(desk).With(date, periods) is var trading ? trading with { Days = [.. trading.Days.Where(day => day.Date >= desk.Today)] } : Trading.Usual, written, Far(date, desk));

    /// <summary>The next 29.2 may be years ahead.</summary>
    private static Phrase? Far(DateOnly date, Desk desk) =>
        date > desk.Today.AddYears(1) ? new("admin.hours_far", ("date", date), ("year", date.Year)) : null;

    private static DeskAnswer SetWeek(IReadOnlyList<DayOfWeek> weekdays, IReadOnlyList<Period> periods, string written, Desk desk)
    {
        var file = desk.Shop.FileHours ?? desk.Shop.Hours;
        IReadOnlyList<IReadOnlyList<Period>> week = [.. (Of(desk).Week ?? file.Week).Select((usual, day) => weekdays.Contains((DayOfWeek)day) ? periods : usual)];
        return Decide(desk, Of(desk) with { Week = week }, written);
    }

    private static DeskAnswer Decide(Desk desk, Trading trading, string written, Phrase? said = null) =>
        DeskAnswer.Showing(Show(desk with { Shop = desk.Shop.Trade(trading) }, said), new Phrase("admin.hours_toast"))
            .Doing(new DeskFact.Traded(trading) { Log = new("hours", After: written) });

    private static View Show(Desk desk, Phrase? said = null)
    {
        var hours = desk.Shop.Hours;
        var all = hours.SpecialDays.Where(day => day.Date >= desk.Today).OrderBy(day => day.Date).ToList();
        var days = all.Take(DatesShown).ToList();
        return new(Phrase.Lines(
        [
            new Phrase("admin.hours_title"),
            .. new[] { 1, 2, 3, 4, 5, 6, 0 }.Select(day => new Phrase("admin.hours_line", ("day", new Phrase($"weekday.written_{((DayOfWeek)day).ToString().ToLowerInvariant()}")), ("hours", Say(hours.Week[day])))),
            days.Count == 0 ? null : Phrase.Blank,
            .. days.Select(day => new Phrase("admin.hours_date", ("date", day.Date), ("hours", Say(day.Periods)))),
            all.Count > days.Count ? new Phrase("admin.hours_more", ("count", all.Count - days.Count)) : null,
            said,
            Phrase.Blank,
            How(desk),
        ]))
        {
            Rows = new Rows()
                .Grid(2, days.Where(day => Of(desk).Days.Contains(day)).Select(day => new Button(new Phrase("button.usual_hours", ("date", day.Date)), "hours", Buttons.Number(day.Date.DayNumber))))
                .Row(AdminPanel.Back).ToList(),
        };
    }

    private static Phrase Say(IReadOnlyList<Period> periods) => periods.Count == 0
        ? new Phrase("admin.hours_closed")
        : periods.Select(period => new Phrase("admin.hours_period", ("from", period.From), ("to", period.To)))
            .Aggregate((list, next) => new Phrase("list.and_then", ("list", list), ("item", next)));

    private static Phrase How(Desk desk) => new("admin.hours_how", ("example", BlockPanel.Typed(desk.Today.AddDays(7))));

    private static Trading Of(Desk desk) => desk.Shop.Trading ?? Trading.Usual;
}

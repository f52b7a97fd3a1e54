using System.Globalization;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Team;

/// <summary>The week and the days that differ: "/hours mon-fri 9-18, sat 10-14", "/hours 24.12 closed", "/hours 24.12 usual". Where the bot is alone with whoever asks, the words do without the command.</summary>
internal static class HoursPanel
{
    private const string Verb = "hours";

    private const int DatesShown = 12;

    private const int MostLogged = 100;

    public static DeskAction Action { get; } = new(Verb, Permission.RunDay)
    {
        Command = Begin,
        Press = (argument, desk, _) => Press(argument, desk),
        Answer = (_, words, desk, _) => SoldOutPanel.Ordered(words, searches: false, desk) ?? Begin(words, desk),
    };

    private static DeskAnswer Begin(string? written, Desk desk)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return Listening(Show(desk), desk);
        }

        return WrittenHours.ReadAll(written, desk.Today, desk.Language, out var why) is { } all
            ? Set(all, LinesThatFit.Shortened(written.ReplaceLineEndings(" "), MostLogged), desk)
            : Listening(new View(Phrase.Lines(why, Phrase.Blank, How(desk))), desk);
    }

    /// <param name="argument">Null: the list; a day's number: its usual hours again.</param>
    private static DeskAnswer Press(string? argument, Desk desk) => argument is null
        ? Listening(Show(desk), desk)
        : int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day <= DateOnly.MaxValue.DayNumber
            ? Set([new([], DateOnly.FromDayNumber(day), null)], "usual", desk)
            : DeskAnswer.Unknown;

    /// <summary>All that was written, or nothing of it.</summary>
    private static DeskAnswer Set(IReadOnlyList<WrittenHours> all, string written, Desk desk)
    {
        if (all.FirstOrDefault(read => read.Date < desk.Today) is { Date: var past })
        {
            return Listening(new View(Phrase.Lines(new Phrase("admin.hours_past", ("date", past)), Phrase.Blank, How(desk))), desk);
        }

        var trading = all.Aggregate(Of(desk), (before, read) => read.Date is { } date ? WithDay(before, date, read.Periods, desk) : WithWeek(before, read.Weekdays, read.Periods ?? [], desk));
        var far = all.Select(read => read.Date is { } date ? Far(date, desk) : null).FirstOrDefault(said => said is not null);
        return Listening(Show(desk with { Shop = desk.Shop.Trade(trading) }, far), desk, new Phrase("admin.hours_toast"))
            .Doing(new DeskFact.Traded(trading) { Log = new("hours", After: written) });
    }

    private static Trading WithDay(Trading before, DateOnly date, IReadOnlyList<Period>? periods, Desk desk) =>
        before.With(date, periods) is var after ? after with { Days = [.. after.Days.Where(day => day.Date >= desk.Today)] } : before;

    /// <summary>The next 29.2 may be years ahead.</summary>
    private static Phrase? Far(DateOnly date, Desk desk) =>
        date > desk.Today.AddYears(1) ? new("admin.hours_far", ("date", date), ("year", date.Year)) : null;

    private static Trading WithWeek(Trading before, IReadOnlyList<DayOfWeek> weekdays, IReadOnlyList<Period> periods, Desk desk) => before with
    {
        Week = [.. (before.Week ?? (desk.Shop.FileHours ?? desk.Shop.Hours).Week).Select((usual, day) => weekdays.Contains((DayOfWeek)day) ? periods : usual)],
    };

    /// <summary>In a group, words may be meant for anybody.</summary>
    private static DeskAnswer Listening(View view, Desk desk, Phrase? toast = null) =>
        DeskAnswer.Showing(view, toast) with { Asks = desk.IsPrivate ? new(Verb, DeskQuestion.Aside) : null };

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

    private static Phrase How(Desk desk) => new(desk.IsPrivate ? "admin.hours_write" : "admin.hours_how", ("example", BlockPanel.Typed(desk.Today.AddDays(7))));

    private static Trading Of(Desk desk) => desk.Shop.Trading ?? Trading.Usual;
}

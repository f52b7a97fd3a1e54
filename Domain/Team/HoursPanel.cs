using System.Globalization;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Setup;

namespace ShopBot.Domain.Team;

/// <summary>The week and the days that differ: "/hours mon-fri 9-18, sat 10-14", "/hours 24.12 closed", "/hours 24.12 usual". Where the bot is alone with whoever asks, the words do without the command.</summary>
internal static class HoursPanel
{
    private const string Verb = "hours";

    /// <summary>Ends the argument of what was opened from the shop's checklist: back leads there.</summary>
    private const string InSetup = SetupPanel.Verb;

    private const string AsideInSetup = $"{DeskQuestion.Aside}.{InSetup}";

    private const int DatesShown = 12;

    private const int MostLogged = 100;

    public static Button OpenInSetup { get; } = new(new Phrase("button.hours"), Verb, InSetup);

    public static DeskAction Action { get; } = new(Verb, Permission.RunDay)
    {
        Command = (written, desk) => Begin(written, desk, isInSetup: false),
        Press = (argument, desk, _) => Press(argument?.Split('.') ?? [], desk),
        Answer = (argument, words, desk, _) => SoldOutPanel.Ordered(words, searches: false, desk) ?? Begin(words, desk, isInSetup: argument == AsideInSetup),
        AnswersTakePlace = true,
    };

    private static DeskAnswer Begin(string? written, Desk desk, bool isInSetup)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return Listening(Show(desk, isInSetup), desk, isInSetup);
        }

        return WrittenHours.ReadAll(HoursWords.InFigures(written), desk.Today, desk.Language, out var why) is { } all
            ? Set(all, LinesThatFit.Shortened(written.ReplaceLineEndings(" "), MostLogged), desk, isInSetup)
            : Refuse(why, desk, isInSetup);
    }

    /// <param name="argument">Nothing: the list; a day's number: its usual hours again; each with <see cref="InSetup"/> or without.</param>
    private static DeskAnswer Press(string[] argument, Desk desk)
    {
        var isInSetup = argument is [.., InSetup];
        return (isInSetup ? argument[..^1] : argument) switch
        {
            [] => Begin(null, desk, isInSetup),
            [var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day <= DateOnly.MaxValue.DayNumber
                => Set([new([], DateOnly.FromDayNumber(day), null)], "usual", desk, isInSetup),
            _ => DeskAnswer.Unknown,
        };
    }

    /// <summary>All that was written, or nothing of it.</summary>
    private static DeskAnswer Set(IReadOnlyList<WrittenHours> all, string written, Desk desk, bool isInSetup)
    {
        if (all.FirstOrDefault(read => read.Date < desk.Today) is { Date: var past })
        {
            return Refuse(new Phrase("admin.hours_past", ("date", past)), desk, isInSetup);
        }

        var trading = all.Aggregate(Of(desk), (before, read) => read.Date is { } date ? WithDay(before, date, read.Periods, desk) : WithWeek(before, read.Weekdays, read.Periods ?? [], desk));
        var far = all.Select(read => read.Date is { } date ? Far(date, desk) : null).FirstOrDefault(said => said is not null);
        return Listening(Show(desk with { Shop = desk.Shop.Trade(trading) }, isInSetup, far), desk, isInSetup, new Phrase("admin.hours_toast"))
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
    private static DeskAnswer Listening(View view, Desk desk, bool isInSetup, Phrase? toast = null) =>
        DeskAnswer.Showing(view, toast) with { Asks = desk.IsPrivate ? new(Verb, isInSetup ? AsideInSetup : DeskQuestion.Aside) : null };

    private static DeskAnswer Refuse(Phrase? why, Desk desk, bool isInSetup) => Listening(
        new View(Phrase.Lines(why, Phrase.Blank, How(desk))) { Rows = new Rows().Row(Back(isInSetup)).ToList() }, desk, isInSetup);

    private static Button Back(bool isInSetup) => isInSetup ? SetupPress.Back : AdminPanel.Back;

    private static View Show(Desk desk, bool isInSetup, Phrase? said = null)
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
                .Grid(2, days.Where(day => Of(desk).Days.Contains(day)).Select(day => new Button(new Phrase("button.usual_hours", ("date", day.Date)), Verb, Buttons.Number(day.Date.DayNumber) + (isInSetup ? $".{InSetup}" : null))))
                .Row(Back(isInSetup)).ToList(),
        };
    }

    private static Phrase Say(IReadOnlyList<Period> periods) => periods.Count == 0
        ? new Phrase("admin.hours_closed")
        : periods.Select(period => period.From == period.To && period.From == TimeOnly.MinValue ? new Phrase("admin.hours_all_day") : new Phrase("admin.hours_period", ("from", period.From), ("to", period.To)))
            .Aggregate((list, next) => new Phrase("list.and_then", ("list", list), ("item", next)));

    private static Phrase How(Desk desk) => new(desk.IsPrivate ? "admin.hours_write" : "admin.hours_how", ("example", BlockPanel.Typed(desk.Today.AddDays(7))));

    private static Trading Of(Desk desk) => desk.Shop.Trading ?? Trading.Usual;
}

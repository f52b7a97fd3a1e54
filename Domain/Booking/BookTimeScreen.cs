using System.Globalization;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>The free times of a day, where one would like to sit; on a full day the waitlist.</summary>
public sealed class BookTimeScreen : TableQuestionScreen
{
    private const int TimesAPage = 16;
    private const long LastSecond = 253_402_300_799;

    public override ScreenId Id => ScreenId.BookTime;

    protected override View Show(Visit visit, TableBookingRules rules, TableDraft draft)
    {
        var free = Free(visit, draft);
        var page = Page.Of(free, TimesAPage, visit.Session.Page);
        var waiting = TableWaits.On(visit, draft);
        var wishes = free.Count > 0 || waiting is not null ? [] : TableWaits.Wishes(visit, rules, draft.Day!.Value);
        return new(Phrase.Lines(
            TableDraftText.Party(draft),
            new Phrase("book.day", ("date", draft.Day)),
            Phrase.Blank,
            free.Count > 0 ? new Phrase("book.time_ask")
                : waiting is { Wish: { } wish } ? new Phrase("book.waiting_for", ("time", wish))
                : waiting is not null ? new Phrase("book.waiting")
                : new Phrase(draft.Area is null ? "book.full" : "book.full_here")))
        {
            Rows = new Rows()
                .Grid(4, page.Items.Select(time => new Button(
                    new Phrase("button.slot", ("time", time.Clock)), "time", Buttons.Number(time.From.ToUnixTimeSeconds()))))
                .Row(Buttons.Pages(page.Number, page.Count))
                .Grid(3, Areas(rules, draft))
                .Grid(4, wishes.Select(time => new Button(new Phrase("button.wait_at", ("time", time)), "wait", Argument(time))))
                .Row(free.Count > 0 ? null : waiting is not null ? new Button(new Phrase("button.wait_no_more"), "nowait") : new Button(new Phrase("button.wait"), "wait"))
                .Row(Buttons.Back("back"))
                .ToList(),
        };
    }

    protected override Step? On(Input input, Visit visit, TableBookingRules rules, TableDraft draft) => input switch
    {
        Input.Tap { Verb: "time" } tap when long.TryParse(tap.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var second) && second <= LastSecond =>
            Choose(visit, rules, draft, DateTimeOffset.FromUnixTimeSeconds(second)),
        Input.Tap { Verb: "area" } tap when tap.Argument is null || rules.Area(tap.Argument) is not null =>
            Step.Stay(visit.Session with { Page = 0, TableDraft = draft with { Area = tap.Argument } }),
        Input.Tap { Verb: "wait" } tap => TableWaits.Begin(
            visit, draft, TableWaits.Wishes(visit, rules, draft.Day!.Value).Cast<TimeOnly?>().FirstOrDefault(time => Argument(time!.Value) == tap.Argument)),
        Input.Tap { Verb: "nowait" } => TableWaits.End(visit, draft),
        Input.Words words when DateWords.ReadTime(words.Text, visit.Language) is var (clock, mayBeEvening) => Choose(visit, rules, draft, clock, mayBeEvening),
        Input.Words words => BookDayScreen.Read(words.Text, visit, rules, draft),
        _ => Page.Turn(input, visit.Session),
    };

    private static string Argument(TimeOnly time) => time.ToString("HHmm", CultureInfo.InvariantCulture);

    /// <summary>A time that was written. "8" is the one of 8:00 and 20:00 that is free; of both, the customer chooses.</summary>
    internal static Step Choose(Visit visit, TableBookingRules rules, TableDraft draft, TimeOnly clock, bool mayBeEvening)
    {
        TimeOnly[] meant = mayBeEvening ? [clock, clock.AddHours(12)] : [clock];
        var free = Free(visit, draft).Where(time => meant.Contains(time.Clock)).ToList();
        if (free is [var only])
        {
            return TableHolds.Take(visit, draft, only.From);
        }

        var day = draft.Day!.Value;
        var offered = TableTimes.On(rules, visit.Shop.Zone, day).Select(time => time.Clock).Intersect(meant).Cast<TimeOnly?>().LastOrDefault() ?? clock;
        var refusal = free.Count > 0 ? null
            : TableRefusals.OfTime(visit.Shop, rules, TableHolds.Calendar(visit, draft, day, day), day, offered, draft.Party!.Value, draft.Area, visit.Now);
        return TableDrafts.Answer(visit, draft with { From = null }).Saying(refusal?.Because);
    }

    private static Step Choose(Visit visit, TableBookingRules rules, TableDraft draft, DateTimeOffset from)
    {
        if (Free(visit, draft).Any(time => time.From == from))
        {
            return TableHolds.Take(visit, draft, from);
        }

        return Choose(visit, rules, draft, TimeOnly.FromDateTime(visit.Shop.ToLocal(from)), mayBeEvening: false);
    }

    private static IReadOnlyList<TableTime> Free(Visit visit, TableDraft draft)
    {
        var day = draft.Day!.Value;
        return TableHolds.Calendar(visit, draft, day, day).FreeTimes(day, draft.Party!.Value, draft.Area);
    }

    /// <summary>Those that have a table for so many, where there is a choice.</summary>
    private static IEnumerable<Button> Areas(TableBookingRules rules, TableDraft draft)
    {
        var areas = rules.Areas.Where(area => TableRefusals.OfArea(rules, draft.Party!.Value, area.Id) is null).ToList();
        if (areas.Count < 2)
        {
            return [];
        }

        return areas.Select(area => Choice(Phrase.Verbatim(area.Name), area.Id)).Prepend(Choice(new Phrase("button.area_any"), null));

        Button Choice(Phrase name, string? id) =>
            new(new Phrase(draft.Area == id ? "button.area_chosen" : "button.area", ("area", name)), "area", id);
    }
}

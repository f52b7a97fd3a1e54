using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>Which day: a month at a time, or as people write it, with the time if they like.</summary>
public sealed class BookDayScreen : TableQuestionScreen
{
    public override ScreenId Id => ScreenId.BookDay;

    protected override View Show(Visit visit, TableBookingRules rules, TableDraft draft)
    {
        var (first, last) = Range(visit, rules);
        var (month, free) = Month(visit, draft, first, last);
        var marked = new HashSet<DateOnly>();
        var rows = new Rows().Month(month, first, last, MonthView.WeekBegin(visit.Language), day =>
        {
            var label = free.Contains(day) ? MonthView.Number(day) : day >= first && day <= last && IsFull(visit, rules, draft, day) ? new Phrase("button.day_full") : null;
            _ = label is not null && !free.Contains(day) && marked.Add(day);
            return label;
        });
        return new(Phrase.Lines(
            TableDraftText.Party(draft),
            Phrase.Blank,
            new Phrase("book.day_ask"),
            marked.Count > 0 ? new Phrase("book.day_legend") : null))
        {
            Rows = rows.Row(Buttons.Back("back")).ToList(),
        };
    }

    protected override Step? On(Input input, Visit visit, TableBookingRules rules, TableDraft draft)
    {
        if (MonthView.TappedDay(input) is { } day)
        {
            return Choose(visit, rules, draft, day);
        }

        if (MonthView.TappedMonth(input) is { } month)
        {
            return Step.Stay(visit.Session with { TableDraft = draft with { Month = month } });
        }

        return input is Input.Words words ? Read(words.Text, visit, rules, draft) : MonthView.On(input, visit.Session);
    }

    /// <summary>A day that was written, and its time where one was.</summary>
    internal static Step Read(string text, Visit visit, TableBookingRules rules, TableDraft draft)
    {
        if (DateWords.Read(text, Today(visit), visit.Language) is not { } written)
        {
            return Step.Stay(visit.Session).Saying(new Phrase(visit.Session.Screen == ScreenId.BookTime ? "book.time_unclear" : "book.day_unclear"));
        }

        return TableRefusals.OfDay(visit.Shop, rules, written.Date, visit.Now) is null && written.Time is { } clock
            ? BookTimeScreen.Choose(visit, rules, draft with { Day = written.Date }, clock, written.MayBeEvening)
            : Choose(visit, rules, draft, written.Date);
    }

    private static Step Choose(Visit visit, TableBookingRules rules, TableDraft draft, DateOnly day) =>
        TableRefusals.OfDay(visit.Shop, rules, day, visit.Now) is { } refusal
            ? Step.Stay(visit.Session, refusal)
            : TableDrafts.Answer(visit, draft with { Day = day, From = null, Month = null });

    private static DateOnly Today(Visit visit) => DateOnly.FromDateTime(visit.Shop.ToLocal(visit.Now));

    private static (DateOnly First, DateOnly Last) Range(Visit visit, TableBookingRules rules)
    {
        var today = Today(visit);
        return (today, today.AddDays(rules.DaysAhead));
    }

    /// <summary>The month that was turned to, else the first with a free day: on the 31st nobody wants to see a month that is over.</summary>
    private static (DateOnly Month, HashSet<DateOnly> Free) Month(Visit visit, TableDraft draft, DateOnly first, DateOnly last)
    {
        if (draft.Month is { } turned)
        {
            var shown = MonthView.Shown(turned, first, last);
            return (shown, Free(shown));
        }

        for (var month = MonthView.FirstOf(first); month <= last; month = month.AddMonths(1))
        {
            if (Free(month) is { Count: > 0 } free)
            {
                return (month, free);
            }
        }

        return (MonthView.FirstOf(first), []);

        HashSet<DateOnly> Free(DateOnly month)
        {
            var (from, to) = (Max(month, first), Min(month.AddMonths(1).AddDays(-1), last));
            return [.. TableHolds.Calendar(visit, draft, from, to).FreeDays(draft.Party ?? 1)];
        }
    }

    /// <summary>There are times on it, and all of them are taken: one can wait for such a day.</summary>
    private static bool IsFull(Visit visit, TableBookingRules rules, TableDraft draft, DateOnly day) =>
        TableTimes.On(rules, visit.Shop.Zone, day).Any(time =>
            time.From >= visit.Now.AddMinutes(rules.LeadMinutes) && time.From + rules.Stay(draft.Party ?? 1) <= time.ServiceEnd);

    private static DateOnly Max(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Min(DateOnly one, DateOnly other) => one < other ? one : other;
}

using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>Arrival and departure in one calendar: first the days one can arrive on, then those one can leave on.</summary>
public sealed class StayDaysScreen : StayScreen
{
    public override ScreenId Id => ScreenId.StayDays;

    private protected override View Show(ChosenStay stay)
    {
        var calendar = stay.Calendar;
        var (first, last) = (calendar.FirstArrival, calendar.LastDeparture);
        var arrival = stay.Draft.Arrival;
        var free = arrival is { } chosen ? calendar.Departures(chosen, stay.Party) : calendar.Arrivals(first, last, stay.Party);
        var month = MonthView.Shown(stay.Draft.Month ?? (free.Count > 0 ? free[0] : first), first, last);
        var isChoosable = free.ToHashSet();
        var next = free.FirstOrDefault(day => day >= month.AddMonths(1));
        var isEmpty = !free.Any(day => MonthView.FirstOf(day) == month);
        return new(Phrase.Lines(
            arrival is null ? new Phrase("stay.ask_arrival") : new Phrase("stay.ask_departure", ("date", arrival)),
            arrival is { } from && stay.Rules.StayFrom(from) is { MinNights: > 1 } rules ? new Phrase("stay.shortest", ("count", rules.MinNights)) : null,
            isEmpty ? new Phrase("stay.month_full") : null))
        {
            Rows = new Rows()
                .Month(month, first, last, MonthView.WeekBegin(stay.Visit.Language), day =>
                    day == arrival ? new Phrase("button.stay_arrival", ("day", day.Day))
                    : isChoosable.Contains(day) ? new Phrase("button.stay_day", ("day", day.Day))
                    : null)
                .Row(isEmpty && next != default ? new Button(new Phrase("button.stay_next", ("date", next)), "month", next.ToString("yyyyMM", System.Globalization.CultureInfo.InvariantCulture)) : null)
                .Row(arrival is null ? null : new Button(new Phrase("button.stay_again"), "again"))
                .Row(Buttons.Back("back"))
                .ToList(),
        };
    }

    private protected override Step? On(Input input, ChosenStay stay) => input switch
    {
        Input.Tap { Verb: "back" } => Stays.Back(stay),
        Input.Tap { Verb: "again" } => Keep(stay, stay.Draft with { Arrival = null }),
        Input.Words words => Understand(words.Text, stay),
        _ when MonthView.TappedDay(input) is { } day => Choose(day, stay),
        _ when MonthView.TappedMonth(input) is { } month => Keep(stay, stay.Draft with { Month = month }),
        _ => MonthView.On(input, stay.Visit.Session),
    };

    private static Step Understand(string text, ChosenStay stay)
    {
        if (WrittenStay.Read(text, stay.Calendar.Today, stay.Visit.Language) is not { } written)
        {
            return Step.Stay(stay.Visit.Session).Saying(new Phrase("stay.unclear_day"));
        }

        return written.Second is { } departure
            ? Leave(stay, new(written.First, departure))
            : Choose(written.First, stay);
    }

    private static Step Choose(DateOnly day, ChosenStay stay)
    {
        if (stay.Draft.Arrival is not { } arrival)
        {
            return Arrive(day, stay);
        }

        return day == arrival
            ? Keep(stay, stay.Draft with { Arrival = null, Month = MonthView.FirstOf(arrival) })
            : Leave(stay, new(arrival, day));
    }

    private static Step Arrive(DateOnly day, ChosenStay stay)
    {
        var shown = stay.Draft with { Month = MonthView.FirstOf(day) };
        var departures = stay.Calendar.Departures(day, stay.Party);
        if (departures.Count > 0)
        {
            // With no day left to leave on in that month, the next one is turned to.
            return Keep(stay, shown with { Arrival = day, Departure = null, Month = MonthView.FirstOf(departures[0]) });
        }

        var shortest = new StayDates(day, day.AddDays(stay.Rules.StayFrom(day).MinNights));
        return Keep(stay, shown).Saying((stay.Calendar.Refuse(shortest, stay.Party) ?? StayRefusals.NothingFree).Because);
    }

    private static Step Leave(ChosenStay stay, StayDates dates) => stay.Calendar.Refuse(dates, stay.Party) is { } refusal
        ? Keep(stay, stay.Draft with { Month = MonthView.FirstOf(dates.Arrival) }).Saying(refusal.Because)
        : Stays.Answer(stay, draft => draft with { Arrival = dates.Arrival, Departure = dates.Departure, Month = MonthView.FirstOf(dates.Arrival) });
}

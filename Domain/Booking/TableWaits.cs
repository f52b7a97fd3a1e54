using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>The waitlist of a full day, and what is offered from it.</summary>
internal static class TableWaits
{
    private const int MostWishes = 12;

    /// <summary>Where the customer stands in line for that day already; null: nowhere.</summary>
    public static Waiting? On(Visit visit, TableDraft draft) => visit.Waiting.FirstOrDefault(waiting => waiting.Day == draft.Day);

    /// <summary>One place in line for a day: who asks again, for more guests or another part, waits from now on.</summary>
    /// <param name="wish">The wall clock's time they would like best; null: any.</param>
    public static Step Begin(Visit visit, TableDraft draft, TimeOnly? wish)
    {
        if (TableDrafts.WhyNot(visit) is { } refusal || visit.Waiting.Count >= TableDrafts.MostOpen)
        {
            return Step.Stay(visit.Session).Saying(TableDrafts.WhyNot(visit)?.Because ?? new Phrase("book.too_many", ("count", visit.Waiting.Count)));
        }

        return On(visit, draft) is not null ? Step.Stay(visit.Session) : Step.Stay(visit.Session).Doing(new Fact.WaitingBegun(new Waiting
        {
            Id = visit.NextWaitingId,
            CustomerId = visit.Customer.Id,
            ChatId = visit.ChatId,
            Language = visit.Language,
            Name = draft.Name ?? visit.Customer.Name,
            Day = draft.Day!.Value,
            Party = draft.Party!.Value,
            Area = draft.Area,
            Wish = wish,
            MadeAt = visit.Now,
        }));
    }

    /// <summary>The times one can wish for: those of the rules that are still to come, every hour where there are many.</summary>
    public static IReadOnlyList<TimeOnly> Wishes(Visit visit, TableBookingRules rules, DateOnly day)
    {
        var times = TableTimes.On(rules, visit.Shop.Zone, day).Where(time => time.From > visit.Now).Select(time => time.Clock).Distinct().ToList();
        return times.Count <= MostWishes ? times : [.. times.Where(time => time.Minute == 0).Take(MostWishes)];
    }

    public static Step End(Visit visit, TableDraft draft) => On(visit, draft) is { } waiting ? End(visit, waiting) : Step.Stay(visit.Session);

    /// <summary>Leaves the line; what was offered is free for the next.</summary>
    public static Step End(Visit visit, Waiting waiting) =>
        Step.Stay(visit.Session).Saying(new Phrase("book.waiting_left")).Doing(Ending(visit, waiting, kept: null));

    /// <summary>The offer is taken: the questions go on with the place that is kept. What is known is not asked again.</summary>
    public static Step Take(Booking hold, Visit visit) => visit.Shop.TableBooking is not null && hold is { Status: BookingStatus.Held } && hold.KeepsItsPlace(visit.Now)
        ? TableDrafts.Continue(hold, visit, visit.Waiting.FirstOrDefault(waiting => waiting.OfferedBookingId == hold.Id)?.Name ?? visit.Customer.Name)
        : Step.Stay(visit.Session).Toasting(new Phrase("book.offer_over"));

    /// <summary>The offer is turned down: the customer waits no more, and the next in line is asked.</summary>
    public static Step Pass(Booking hold, Visit visit)
    {
        if (hold.Status != BookingStatus.Held || hold.After(BookingTrigger.Cancel, visit.Now) is not { } passed)
        {
            return Step.Stay(visit.Session).Toasting(new Phrase("book.offer_over"));
        }

        IEnumerable<Fact> ended = visit.Waiting.Where(waiting => waiting.OfferedBookingId == hold.Id).Select(waiting => new Fact.WaitingEnded(waiting.Id));
        return Step.Stay(visit.Session).Toasting(new Phrase("book.offer_passed")).Doing([new Fact.HoldEnded(passed), .. ended]);
    }

    /// <summary>Who has a table for a day waits for none on it any more.</summary>
    public static IEnumerable<Fact> Served(Visit visit, Booking booked) =>
        visit.Waiting.Where(waiting => waiting.Day == booked.Day).SelectMany(waiting => Ending(visit, waiting, booked.Id));

    private static IReadOnlyList<Fact> Ending(Visit visit, Waiting waiting, long? kept)
    {
        var offered = visit.Bookings.FirstOrDefault(booking => booking.Id == waiting.OfferedBookingId && booking.Id != kept && booking.Status == BookingStatus.Held);
        return offered?.After(BookingTrigger.Cancel, visit.Now) is { } freed
            ? [new Fact.WaitingEnded(waiting.Id), new Fact.HoldEnded(freed)]
            : [new Fact.WaitingEnded(waiting.Id)];
    }
}

using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>Turns a draft into a booking, if everything still is as the summary showed it. A place whose time ran out is kept anew if it is free.</summary>
internal static class ConfirmTable
{
    /// <param name="draft">One with all answers.</param>
    public static Step Try(Visit visit, TableBookingRules rules, TableDraft draft)
    {
        if (TableDrafts.WhyNot(visit) is { } refusal)
        {
            return Step.Stay(visit.Session, refusal);
        }

        var kept = TableHolds.Live(visit, draft) is { } live && live.From == draft.From && live.Party == draft.Party ? live : null;
        if (StillBookable.Reopened(visit, rules, draft, kept is not null) is { } reopened)
        {
            return reopened;
        }

        // A time that is free has a place, so this is never null.
        var hold = kept ?? TableHolds.Hold(visit, draft, draft.From!.Value)!;
        var isRequest = rules.StaffApprove(hold.Party);
        var booking = hold.After(isRequest ? BookingTrigger.Request : BookingTrigger.Confirm, visit.Now)! with
        {
            Name = draft.Name!,
            Phone = draft.Phone,
            Comment = draft.Comment,
            Language = visit.Language,
            Deposit = rules.Deposit(hold.Day, hold.Party, visit.History.NoShows),
            MadeAt = visit.Now,
        };
        booking = booking with { RemindAt = Reminders.Next(booking, visit.Now) };
        return Step.Go(Trigger.Confirm, visit.Session with { TableDraft = null, BookingId = booking.Id })
            .Toasting(new Phrase(isRequest ? "book.requested_toast" : "book.made_toast", ("number", booking.Number)))
            .Doing([new Fact.Booked(booking), .. TableWaits.Served(visit, booking)]);
    }
}

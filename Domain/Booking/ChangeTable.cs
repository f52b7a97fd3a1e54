using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>Moves a booking to another time, or makes it one for another party. Until that is confirmed it has its old place; then both change hands at once.</summary>
internal static class ChangeTable
{
    /// <summary>Null when the customer may still change it here.</summary>
    public static Refusal? WhyNot(Booking booking, Visit visit)
    {
        var isOpen = booking is { Kind: BookingKind.Table, Status: BookingStatus.Requested or BookingStatus.Confirmed };
        return isOpen && visit.Shop.TableBooking is { } rules && visit.Now <= rules.CancelUntil(booking.From) ? null
            : new(booking.IsOpen && visit.Shop.Phone is { } phone
                ? new Phrase("booking.too_late_call", ("phone", phone))
                : new Phrase("booking.too_late"));
    }

    /// <param name="draft">One with all answers.</param>
    public static Step Try(Visit visit, TableBookingRules rules, TableDraft draft)
    {
        var leaving = visit.Session with { TableDraft = null, BookingId = draft.ChangesId!.Value };
        if (visit.Bookings.FirstOrDefault(booking => booking.Id == draft.ChangesId) is not { } before)
        {
            return Step.Go(Trigger.OpenBookings, leaving).Saying(new Phrase("booking.gone"));
        }

        if (WhyNot(before, visit) is { } refusal)
        {
            return Step.Go(Trigger.OpenBooking, leaving).Saying(refusal.Because);
        }

        var changed = before with { Name = draft.Name!, Phone = draft.Phone, Comment = draft.Comment };
        if (IsMoved(before, draft))
        {
            if (StillBookable.Reopened(visit, rules, draft, isKept: false) is { } reopened)
            {
                return reopened;
            }

            changed = Moved(changed, visit, rules, draft);
        }

        return Step.Go(Trigger.OpenBooking, leaving)
            .Toasting(new Phrase("book.changed_toast", ("number", changed.Number)))
            .Doing(new Fact.BookingChanged(changed));
    }

    private static bool IsMoved(Booking before, TableDraft draft) =>
        (before.From, before.Party, before.Area) != (draft.From!.Value, draft.Party!.Value, draft.Area);

    private static Booking Moved(Booking booking, Visit visit, TableBookingRules rules, TableDraft draft)
    {
        var (from, party) = (draft.From!.Value, draft.Party!.Value);
        var day = DateOnly.FromDateTime(visit.Shop.ToLocal(from));
        var place = TableHolds.Calendar(visit, draft, day, day).Place(from, party, draft.Area)!;
        var needs = rules.StaffApprove(party) ? BookingTrigger.Request : BookingTrigger.Approve;
        var moved = (booking.After(needs, visit.Now) ?? booking) with
        {
            Party = party,
            Resources = place.ResourceIds,
            From = from,
            To = from + rules.Stay(party),
            Day = day,
            Area = draft.Area,
            Deposit = rules.Deposit(day, party, visit.History.NoShows),
            IsComing = false,
        };
        return moved with { RemindAt = Reminders.Next(moved, visit.Now) };
    }
}

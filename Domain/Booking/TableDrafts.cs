using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>The way to a table, or to another time of one: may it begin, and where does it go on.</summary>
internal static class TableDrafts
{
    /// <summary>Bookings that a customer may have before them.</summary>
    public const int MostOpen = 5;

    /// <summary>The first question; or the reason why not. A place that is kept already is moved, never left behind.</summary>
    public static Step Begin(Visit visit)
    {
        if (WhyNot(visit) is { } refusal)
        {
            return Step.Go(Trigger.OpenHome, visit.Session).Saying(refusal.Because);
        }

        var hold = visit.Session.TableDraft is { } before ? TableHolds.Live(visit, before) : null;
        return Open(visit, new TableDraft { Id = hold?.DraftId ?? visit.NewCheckoutId, HoldId = hold?.Id });
    }

    /// <summary>To the summary of a booking, where each answer can be given anew. Its place stays until that is confirmed.</summary>
    public static Step Change(Booking booking, Visit visit) =>
        ChangeTable.WhyNot(booking, visit) is { } refusal
            ? Step.Stay(visit.Session).Toasting(refusal.Because)
            : Open(visit, From(booking, visit) with { Id = visit.NewCheckoutId, ChangesId = booking.Id, Comment = booking.Comment ?? string.Empty });

    /// <summary>On with a place that was kept for somebody who waited.</summary>
    public static Step Continue(Booking hold, Visit visit, string? name) =>
        Open(visit, From(hold, visit) with { Id = hold.DraftId, HoldId = hold.Id, Name = name, Comment = string.Empty });

    /// <summary>Keeps an answer and goes to the first page of the next open question.</summary>
    public static Step Answer(Visit visit, TableDraft draft) =>
        Step.Go(Trigger.Answered, visit.Session with { TableDraft = draft, Page = 0 });

    /// <summary>Takes the last answer before this screen back; with none there, home, or to the booking that was to be changed.</summary>
    public static Step Back(Visit visit, TableDraft draft)
    {
        if (draft.ChangesId is { } changed && TableQuestion.FirstOpen(draft) is null)
        {
            return Step.Go(Trigger.OpenBooking, visit.Session with { BookingId = changed, TableDraft = null });
        }

        return TableQuestion.Before(visit.Session.Screen) is { } before
            ? Answer(visit, before.Clear(draft))
            : Step.Go(Trigger.OpenHome, visit.Session);
    }

    /// <summary>Null when this customer may book a table at all.</summary>
    public static Refusal? WhyNot(Visit visit)
    {
        var open = visit.Bookings.Count(booking => booking.IsOpen && booking.Status != BookingStatus.Held);
        return visit.Shop.TableBooking is null ? new(new Phrase("book.not_here"))
            : !visit.StaffIsThere ? new(new Phrase("book.nobody_there"))
            : open >= MostOpen ? new(new Phrase("book.too_many", ("count", open)))
            : null;
    }

    /// <summary>Leaves the questions; a place that was kept for them is free again.</summary>
    public static IReadOnlyList<Fact> Leave(Visit visit) =>
        visit.Session.TableDraft is { } draft && TableHolds.Live(visit, draft)?.After(BookingTrigger.Cancel, visit.Now) is { } left
            ? [new Fact.HoldEnded(left)]
            : [];

    /// <summary>A place that was kept for other answers than these is free again: no draft would know of it.</summary>
    private static Step Open(Visit visit, TableDraft draft) =>
        Step.Go(Trigger.BookTable, visit.Session with { TableDraft = draft, Page = 0 })
            .Doing(visit.Session.TableDraft?.HoldId == draft.HoldId ? [] : Leave(visit));

    private static TableDraft From(Booking booking, Visit visit) => new()
    {
        Id = booking.DraftId,
        Party = booking.Party,
        Day = booking.Day,
        From = booking.From,
        Area = booking.Area,
        Name = booking.Name.Length > 0 ? booking.Name : null,
        Phone = booking.Phone ?? visit.Customer.Phone,
    };
}

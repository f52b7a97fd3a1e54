using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>The place that is kept while a customer finishes: one a chat, for minutes.</summary>
internal static class TableHolds
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    /// <summary>Null when nothing is kept, or not any more.</summary>
    public static Booking? Live(Visit visit, TableDraft draft) =>
        Held(visit, draft) is { } hold && hold.KeepsItsPlace(visit.Now) ? hold : null;

    /// <summary>What others leave free: what this draft has is not in its own way.</summary>
    public static TableCalendar Calendar(Visit visit, TableDraft draft, DateOnly first, DateOnly last)
    {
        var taken = visit.Calendar;
        foreach (var own in new[] { draft.HoldId, draft.ChangesId }.OfType<long>())
        {
            taken = taken.Without(own);
        }

        return new(visit.Shop, taken, visit.Now, first, last);
    }

    /// <summary>Keeps the best place for a time; null when none is free.</summary>
    /// <param name="draft">One with a party.</param>
    public static Booking? Hold(Visit visit, TableDraft draft, DateTimeOffset from)
    {
        var (shop, party) = (visit.Shop, draft.Party!.Value);
        var day = DateOnly.FromDateTime(shop.ToLocal(from));
        if (Calendar(visit, draft, day, day).Place(from, party, draft.Area) is not { } place)
        {
            return null;
        }

        // A hold that is over for good is a row of its own: the next one needs a key of its own.
        var before = Held(visit, draft);
        return new()
        {
            Id = before?.Id ?? visit.NextBookingId,
            DraftId = before?.DraftId ?? (draft.HoldId is null ? draft.Id : visit.NewCheckoutId),
            Kind = BookingKind.Table,
            Status = BookingStatus.Held,
            CustomerId = visit.Customer.Id,
            ChatId = visit.ChatId,
            Language = visit.Language,
            Name = draft.Name ?? string.Empty,
            Party = party,
            Resources = place.ResourceIds,
            From = from,
            To = from + shop.TableBooking!.Stay(party),
            Day = day,
            Area = draft.Area,
            HeldUntil = visit.Now + Lasts,
            MadeAt = visit.Now,
            Steps = [new(BookingStatus.Held, visit.Now, null)],
        };
    }

    /// <summary>Keeps a time and goes on; when it has just been taken, the free ones are shown.</summary>
    /// <param name="draft">One with a party and a day. A change keeps nothing more: its old place is not given away.</param>
    public static Step Take(Visit visit, TableDraft draft, DateTimeOffset from)
    {
        if (draft.ChangesId is not null)
        {
            return TableDrafts.Answer(visit, draft with { From = from });
        }

        return Hold(visit, draft, from) is { } hold
            ? TableDrafts.Answer(visit, draft with { Id = hold.DraftId, HoldId = hold.Id, From = from }).Doing(new Fact.PlaceHeld(hold))
            : TableDrafts.Answer(visit, draft with { From = null }).Saying(new Phrase("refusal.just_taken", ("time", TimeOnly.FromDateTime(visit.Shop.ToLocal(from)))));
    }

    private static Booking? Held(Visit visit, TableDraft draft) =>
        visit.Bookings.FirstOrDefault(booking => booking.Id == draft.HoldId && booking.Status == BookingStatus.Held);
}

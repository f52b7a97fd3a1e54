using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>What was answered so far, in words.</summary>
internal static class TableDraftText
{
    public static Phrase Party(TableDraft draft) => new("booking.party", ("count", draft.Party ?? 1));

    public static Phrase? When(Visit visit, TableDraft draft)
    {
        if (draft.From is not { } from)
        {
            return null;
        }

        var local = visit.Shop.ToLocal(from);
        return new("booking.when", ("date", DateOnly.FromDateTime(local)), ("time", TimeOnly.FromDateTime(local)));
    }

    /// <summary>Null when nothing is kept: a change, or the time ran out.</summary>
    public static Phrase? HeldUntil(Visit visit, TableDraft draft) => TableHolds.Live(visit, draft) is { HeldUntil: { } until }
        ? new("booking.held_until", ("time", TimeOnly.FromDateTime(visit.Shop.ToLocal(until))))
        : null;

    /// <summary>Above the questions that come after the time.</summary>
    public static Phrase Head(Visit visit, TableDraft draft) => Phrase.Lines(When(visit, draft), Party(draft), HeldUntil(visit, draft));
}

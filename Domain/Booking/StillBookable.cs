using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>
/// Between the first answer and the last, time passes and the owner changes the rules: what no longer holds is taken back, so that it is
/// asked for again.
/// </summary>
internal static class StillBookable
{
    /// <summary>The question that is open again, and why; null: everything still holds.</summary>
    /// <param name="draft">One with all answers.</param>
    /// <param name="isKept">Whether the place is kept: then a time that has come too near meanwhile still counts.</param>
    public static Step? Reopened(Visit visit, TableBookingRules rules, TableDraft draft, bool isKept)
    {
        var (party, from) = (draft.Party!.Value, draft.From!.Value);
        var local = visit.Shop.ToLocal(from);
        var (day, clock) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return Reopen(ScreenId.BookParty, TableRefusals.OfParty(rules, party))
            ?? Reopen(ScreenId.BookTime, TableRefusals.OfArea(rules, party, draft.Area))
            ?? Reopen(ScreenId.BookDay, TableRefusals.OfDay(visit.Shop, rules, day, visit.Now))
            ?? Reopen(ScreenId.BookTime, isKept ? OfService(visit.Shop, rules, day, from, clock) : TableRefusals.OfTime(
                visit.Shop, rules, TableHolds.Calendar(visit, draft, day, day), day, clock, party, draft.Area, visit.Now));

        Step? Reopen(ScreenId screen, Refusal? refusal) => refusal is null
            ? null
            : TableDrafts.Answer(visit, TableQuestion.On(screen).Clear(draft)).Saying(refusal.Because);
    }

    private static Refusal? OfService(Shop shop, TableBookingRules rules, DateOnly day, DateTimeOffset from, TimeOnly clock) =>
        TableTimes.On(rules, shop.Zone, day).Any(time => time.From == from) ? null : new(new Phrase("refusal.no_such_time", ("time", clock)));
}

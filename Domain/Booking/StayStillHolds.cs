using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>
/// A draft may be open for days: meanwhile others book, time passes, and the owner changes the shop's file. What no longer holds is
/// taken back, so that it is asked for again.
/// </summary>
internal static class StayStillHolds
{
    /// <summary>The draft with the answers that still hold, and what to say about the others; null: nothing has to be said.</summary>
    public static (StayDraft Draft, Phrase? Notice) In(ChosenStay stay)
    {
        var draft = stay.Draft;
        if (draft.Options is { } options)
        {
            draft = draft with { Options = [.. options.Where(id => stay.Rules.Options.Any(option => option.Id == id))] };
        }

        if (draft.Party > stay.Rules.MostGuests)
        {
            return (draft with { Party = null, RoomType = null }, StayRefusals.Guests(stay.Rules.MostGuests).Because);
        }

        if (draft.Arrival is { } arrival && draft.Departure is null && !stay.Calendar.CanArrive(arrival, stay.Party))
        {
            return (draft with { Arrival = null }, StayRefusals.NothingFree.Because);
        }

        if (stay.Dates is { } dates && stay.Calendar.Refuse(dates, stay.Party) is { } refusal)
        {
            var wasTaken = refusal == StayRefusals.NothingFree && draft.RoomType is not null;
            return (
                draft with { Arrival = null, Departure = null, RoomType = null, Month = MonthView.FirstOf(dates.Arrival) },
                (wasTaken ? StayRefusals.JustTaken : refusal).Because);
        }

        return draft.RoomType is { } id && stay.Dates is not null && stay.Offer is null
            ? (draft with { RoomType = null }, stay.Rules.Type(id) is { } type && type.Most < stay.Party ? null : StayRefusals.JustTaken.Because)
            : (draft, null);
    }

    /// <summary>What happens on reaching a screen on the way to a room: what no longer holds is asked for again, and the total that is shown is the one that will be charged.</summary>
    public static (Visit Visit, Phrase? Said) At(Visit visit, Flow flow)
    {
        if (ChosenStay.Of(visit) is not { } stay)
        {
            return (visit, null);
        }

        var (draft, notice) = In(stay);
        if (notice is not null || StayQuestion.FirstOpen(stay) != StayQuestion.FirstOpen(ChosenStay.Of(visit, draft)!))
        {
            visit = visit with { Session = visit.Session with { StayDraft = draft, Page = 0 } };
            visit = visit with { Session = visit.Session with { Screen = flow.Next(visit.Session.Screen, Trigger.Answered, visit) } };
        }

        return visit.Session.Screen == ScreenId.StaySummary
            ? (visit with { Session = visit.Session with { StayDraft = draft with { ShownTotal = ChosenStay.Of(visit, draft)!.Offer?.Price.Total.Minor } } }, notice)
            : (visit, notice);
    }
}

using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Conversation;

/// <summary>
/// What happens on reaching a screen that shows prices or promises: the customer is told what changed since they last looked,
/// and what is shown now is what will be charged.
/// </summary>
internal static class Arrival
{
    public static (Visit Visit, Phrase? Said) At(Visit visit, Flow flow)
    {
        var said = new List<Phrase>();
        if (visit.Session.Screen == ScreenId.Summary)
        {
            (visit, var noLonger) = StillHolds.In(visit);
            said.AddRange(noLonger is null ? [] : [noLonger]);
            visit = visit with { Session = visit.Session with { Screen = flow.Next(ScreenId.Summary, Trigger.Answered, visit) } };
        }

        if (visit.Session.Screen == ScreenId.Summary && CartCheck.Problems(visit).Count > 0)
        {
            // The summary would leave out what cannot be had, and its price; the cart says why.
            visit = visit with { Session = visit.Session with { Screen = flow.Next(ScreenId.Summary, Trigger.OpenCart, visit) } };
        }

        if (visit.Session.Screen is ScreenId.Cart or ScreenId.Summary)
        {
            var (cart, changes) = CartCheck.Look(visit);
            said.AddRange(changes);
            visit = visit with { Session = visit.Session with { Cart = cart } };
        }

        if (visit.Session.Screen == ScreenId.Summary)
        {
            var shown = CartCheck.Totals(visit).Total.Minor;
            var checkout = visit.Session.Checkout with { ShownTotal = shown, ShownMinutes = TimeOffer.MinutesToSoonest(visit) };
            visit = visit with { Session = visit.Session with { Checkout = checkout } };
        }

        if (visit.Session.Screen is >= ScreenId.Stay and <= ScreenId.StaySummary)
        {
            (visit, var noLonger) = Booking.StayStillHolds.At(visit, flow);
            said.AddRange(noLonger is null ? [] : [noLonger]);
        }

        return (visit, said.Count == 0 ? null : Phrase.Lines(said));
    }
}

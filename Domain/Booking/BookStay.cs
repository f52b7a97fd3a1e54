using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>Turns the draft of a stay into a booking, or into the change of one, if everything is still as the summary showed it.</summary>
internal static class BookStay
{
    public static Step Try(ChosenStay stay)
    {
        var (visit, draft) = (stay.Visit, stay.Draft);
        if (draft.ChangesId is null && Stays.WhyNot(visit) is { } refusal)
        {
            return Step.Stay(visit.Session, refusal);
        }

        if (draft.ChangesId is not null && stay.Changes is null)
        {
            return Step.Go(Trigger.OpenHome, visit.Session with { StayDraft = null }).Saying(new Phrase("booking.gone"));
        }

        if (stay.Changes is { } changing && !StayActions.MayChange(changing, visit.Shop, visit.Now))
        {
            return Step.Go(Trigger.OpenHome, visit.Session with { StayDraft = null }).Saying(Cancelling.TooLate(changing, visit));
        }

        var (checkedDraft, notice) = StayStillHolds.In(stay);
        if (notice is not null || StayQuestion.FirstOpen(ChosenStay.Of(visit, checkedDraft)!) is not null || stay.Offer is not { } offer)
        {
            return Stays.Answer(stay, same => same);
        }

        // Arriving at the summary again shows what it comes to now.
        if (offer.Price.Total.Minor != draft.ShownTotal)
        {
            return Stays.Answer(stay, same => same).Saying(new Phrase("summary.changed"));
        }

        return stay.Changes is { } changes ? Change(stay, offer, changes) : Book(stay, offer);
    }

    /// <summary>A hold that ran out is no reason to refuse as long as the room is free: it is taken again in this very turn.</summary>
    private static Step Book(ChosenStay stay, RoomOffer offer)
    {
        var visit = stay.Visit;
        var booking = With(Stays.Held(stay, offer), stay, offer).After(BookingTrigger.Confirm, visit.Now)
            ?? throw new InvalidOperationException("A hold made in this turn can be confirmed.");
        return Step.Go(Trigger.Confirm, visit.Session with { StayDraft = null, BookingId = booking.Id })
            .Knowing(visit.Customer with { Phone = booking.Phone })
            .Toasting(new Phrase("stay.booked_toast", ("number", booking.Number)))
            .Doing(new Fact.Booked(booking with { RemindAt = Reminders.Next(booking, visit.Now) }));
    }

    private static Step Change(ChosenStay stay, RoomOffer offer, Booking changes)
    {
        var visit = stay.Visit;
        var (from, to) = stay.Dates!.Value.Instants(stay.Rules, visit.Shop.Zone);
        var moved = changes with
        {
            Party = stay.Party,
            Resources = [ResourceIds.OfRoom(offer.Unit)],
            From = from,
            To = to,
            Day = stay.Dates.Value.Arrival,
        };
        return Step.Go(Trigger.Confirm, visit.Session with { StayDraft = null, BookingId = changes.Id })
            .Toasting(new Phrase("stay.changed_toast", ("number", changes.Number)))
            .Doing(new Fact.BookingChanged(With(moved, stay, offer) with { RemindAt = Reminders.Next(moved, visit.Now), IsComing = false }));
    }

    private static Booking With(Booking booking, ChosenStay stay, RoomOffer offer) => booking with
    {
        Name = stay.Draft.Name ?? stay.Visit.Customer.Name,
        Phone = stay.Draft.Phone,
        Email = stay.Draft.Email is { Length: > 0 } email ? email : null,
        Comment = stay.Draft.Comment is { Length: > 0 } comment ? comment : null,
        Language = stay.Visit.Language,
        Deposit = offer.Price.Deposit,
        Stay = offer.Price,
    };
}

using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>The way to a room: may it begin, where does it go on, and who keeps the room meanwhile.</summary>
internal static class Stays
{
    /// <summary>Bookings that one customer may have open at a time.</summary>
    public const int MostOpen = 5;

    private static readonly TimeSpan HoldLasts = TimeSpan.FromMinutes(10);

    /// <summary>To the first open question, with what was answered before; or the reason why not.</summary>
    public static Step Begin(Visit visit)
    {
        var draft = visit.Session.StayDraft is { ChangesId: null } begun ? begun : new StayDraft { Id = visit.NewCheckoutId };
        return WhyNot(visit) is { } refusal
            ? Step.Go(Trigger.OpenHome, visit.Session).Saying(refusal.Because)
            : To(visit, draft, Trigger.OpenStay);
    }

    /// <summary>To the booking that is to be changed: everything is answered, and each answer can be given anew.</summary>
    public static Step Change(Visit visit, Booking booking)
    {
        var unit = ResourceIds.NameOf(booking.Resources[0]);
        return To(visit, new StayDraft
        {
            Id = visit.NewCheckoutId,
            ChangesId = booking.Id,
            Arrival = booking.Day,
            Departure = DateOnly.FromDateTime(visit.Shop.ToLocal(booking.To)),
            Party = booking.Party,
            RoomType = visit.Shop.RoomBooking?.TypeOfUnit(unit)?.Id,
            Options = [.. (booking.Stay?.Options ?? []).Select(option => option.Id)],
            Name = booking.Name,
            Phone = booking.Phone,
            Email = booking.Email ?? string.Empty,
            Comment = booking.Comment,
        }, Trigger.OpenStay);
    }

    public static Step Answer(ChosenStay stay, Func<StayDraft, StayDraft> answer) => To(stay.Visit, answer(stay.Draft), Trigger.Answered);

    /// <summary>Takes the last answer before this screen back; with none there, home.</summary>
    public static Step Back(ChosenStay stay) => StayQuestion.Before(stay.Visit.Session.Screen, stay) is { } before
        ? Answer(stay, before.Clear)
        : Step.Go(Trigger.OpenHome, stay.Visit.Session);

    /// <summary>Null when the customer may book a room now.</summary>
    public static Refusal? WhyNot(Visit visit) =>
        visit.Shop.RoomBooking is null ? new(new Phrase("stay.no_longer"))
        : !visit.StaffIsThere ? new(new Phrase("checkout.nobody_there"))
        : visit.Bookings.Count(booking => booking.IsOpen && booking.Status != BookingStatus.Held) >= MostOpen ? new(new Phrase("stay.too_many", ("count", MostOpen)))
        : null;

    /// <summary>What lets go of the room that the draft keeps; nothing when it keeps none.</summary>
    public static IReadOnlyList<Fact> Release(Visit visit) =>
        ChosenStay.Of(visit)?.Hold?.After(BookingTrigger.Cancel, visit.Now) is { } released ? [new Fact.HoldEnded(released)] : [];

    /// <summary>A booking that keeps the room of <paramref name="offer"/>, moved from where it was or new.</summary>
    public static Booking Held(ChosenStay stay, RoomOffer offer)
    {
        var dates = stay.Dates!.Value;
        var visit = stay.Visit;
        var (from, to) = dates.Instants(stay.Rules, visit.Shop.Zone);
        var hold = stay.LastHold ?? new Booking
        {
            Id = visit.NextBookingId,
            Kind = BookingKind.Room,
            Status = BookingStatus.Held,
            DraftId = visit.NewCheckoutId, // of a hold that ran out there is a row already
            CustomerId = visit.Customer.Id,
            ChatId = visit.ChatId,
            Language = visit.Language,
            Name = string.Empty,
            Party = stay.Party,
            Resources = [],
            From = from,
            To = to,
            Day = dates.Arrival,
            MadeAt = visit.Now,
            Steps = [new(BookingStatus.Held, visit.Now, null)],
        };
        return hold with
        {
            Party = stay.Party,
            Resources = [ResourceIds.OfRoom(offer.Unit)],
            From = from,
            To = to,
            Day = dates.Arrival,
            HeldUntil = visit.Now + HoldLasts,
        };
    }

    private static Step To(Visit visit, StayDraft answered, Trigger trigger)
    {
        var released = visit.Session.StayDraft?.HoldId == answered.HoldId ? [] : Release(visit);
        if (ChosenStay.Of(visit, answered) is not { } stay)
        {
            return Step.Go(Trigger.OpenHome, visit.Session).Saying(new Phrase("stay.no_longer"));
        }

        var (draft, notice) = StayStillHolds.In(stay);
        stay = ChosenStay.Of(visit, draft)!;
        if (draft.ChangesId is not null || !StayQuestion.PlaceIsChosen(stay) || stay.Offer is not { } offer || IsHeld(stay, offer))
        {
            return Go(draft).Saying(notice).Doing(released);
        }

        var hold = Held(stay, offer);
        var until = TimeOnly.FromDateTime(visit.Shop.ToLocal(hold.HeldUntil!.Value));
        return Go(draft with { Id = hold.DraftId, HoldId = hold.Id })
            .Saying(notice ?? new Phrase("stay.held", ("time", until)))
            .Doing([.. released, new Fact.PlaceHeld(hold)]);

        Step Go(StayDraft next) => Step.Go(trigger, visit.Session with { StayDraft = next, Page = 0 });
    }

    private static bool IsHeld(ChosenStay stay, RoomOffer offer)
    {
        var (from, to) = stay.Dates!.Value.Instants(stay.Rules, stay.Visit.Shop.Zone);
        return stay.Hold is { } hold && hold.From == from && hold.To == to && hold.Resources.SequenceEqual([ResourceIds.OfRoom(offer.Unit)]);
    }
}

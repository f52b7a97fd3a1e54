using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>The stay that a chat is choosing, held against the calendar of this turn.</summary>
internal sealed class ChosenStay
{
    private RoomCalendar? _calendar;

    private ChosenStay(Visit visit, RoomBookingRules rules, StayDraft draft)
    {
        (Visit, Rules, Draft) = (visit, rules, draft);
    }

    public Visit Visit { get; }

    public RoomBookingRules Rules { get; }

    public StayDraft Draft { get; }

    /// <summary>What the draft has already, or is about to change, is not in its own way.</summary>
    public RoomCalendar Calendar => _calendar ??= new(Visit.Shop, Visit.Calendar.Claims, Visit.Now, Draft.ChangesId ?? Draft.HoldId);

    /// <summary>As far as is known: a room for one is a room.</summary>
    public int Party => Draft.Party ?? 1;

    public StayDates? Dates => Draft is { Arrival: { } arrival, Departure: { } departure } ? new(arrival, departure) : null;

    /// <summary>None before the dates are chosen.</summary>
    public IReadOnlyList<RoomOffer> Offers => Dates is { } dates ? Calendar.Offers(dates, Party) : [];

    /// <summary>The room type that was chosen, with its options; null while there is none, or when it is no longer free.</summary>
    public RoomOffer? Offer => Dates is { } dates && Rules.Type(Draft.RoomType) is { } type
        ? Calendar.Offer(type, dates, Party, Draft.Options ?? [], Kept is { } kept ? ResourceIds.NameOf(kept.Resources[0]) : null)
        : null;

    /// <summary>The confirmed booking that is being changed; null: it is a new one.</summary>
    public Booking? Changes => Draft.ChangesId is { } id ? Known(id) : null;

    /// <summary>The booking that keeps the room meanwhile; null: none does (any more).</summary>
    public Booking? Hold => LastHold is { } hold && hold.KeepsItsPlace(Visit.Now) ? hold : null;

    /// <summary>As <see cref="Hold"/>, also when its time is over and nobody has noticed yet: it can be taken up again.</summary>
    public Booking? LastHold => Draft.HoldId is { } id && Known(id) is { Status: BookingStatus.Held } hold ? hold : null;

    private Booking? Kept => Changes ?? Hold;

    /// <summary>Null when the shop lets no rooms (any more), or nothing is being chosen.</summary>
    public static ChosenStay? Of(Visit visit) =>
        visit.Shop.RoomBooking is { } rules && visit.Session.StayDraft is { } draft ? new(visit, rules, draft) : null;

    public static ChosenStay? Of(Visit visit, StayDraft draft) => Of(visit with { Session = visit.Session with { StayDraft = draft } });

    private Booking? Known(long id) => Visit.Bookings.FirstOrDefault(booking => booking.Id == id);
}

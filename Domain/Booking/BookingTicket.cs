using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;
using ShopBot.Domain.Team;

namespace ShopBot.Domain.Booking;

/// <summary>A booking as staff see it, with the buttons that move it on.</summary>
public static class BookingTicket
{
    /// <summary>The line that rings when the guest changed or cancelled a booking: an edited ticket makes no sound. Null: nothing that staff plan by is new.</summary>
    public static Phrase? Ring(Shop shop, Booking before, Booking booking) => booking switch
    {
        { Status: BookingStatus.Cancelled } => new Phrase(
            "ticket.guest_cancelled", ("number", booking.Number), ("name", booking.Name), ("when", BookingText.When(shop, before))),
        _ when (before.From, before.To, before.Party) != (booking.From, booking.To, booking.Party) => new Phrase(
            "ticket.guest_changed", ("number", booking.Number), ("name", booking.Name), ("before", BookingText.When(shop, before)), ("when", BookingText.When(shop, booking)),
            ("party", booking.Party)),
        _ => null,
    };

    /// <summary>Shows a booking's ticket, from wherever the staff read its number.</summary>
    public static Button Open(long bookingId) => new(new Phrase("button.open_booking", ("number", Booking.NumberOf(bookingId))), "show", Buttons.Number(bookingId));

    /// <param name="orders">What was ordered ahead for it.</param>
    /// <param name="asks">What the ticket asks for instead of its usual buttons, such as "decline": the reasons; null: nothing.</param>
    public static View Show(Booking booking, IReadOnlyList<Order> orders, GuestHistory history, Desk desk, string? asks = null) => new(Phrase.Lines([
        BookingText.Title(booking),
        State(booking, desk),
        booking.IsComing ? new Phrase("booking.coming") : null,
        Phrase.Blank,
        BookingText.When(desk.Shop, booking),
        BookingText.Party(booking),
        BookingText.Place(booking),
        BookingText.Guest(booking),
        history == GuestHistory.None ? null : new Phrase("booking.history", ("visits", history.Visits), ("noshows", history.NoShows)),
        booking.Email is { } email ? new Phrase("stay.email", ("email", email)) : null,
        booking.Stay is { } stay ? Phrase.Lines(StayText.Bill(stay)) : null,
        StayMessage.Fee(booking),
        BookingText.DepositBack(desk.Shop, booking) ?? BookingText.Deposit(booking),
        Occasions.Say(booking.Comment),
        .. BookingText.Orders(orders),
        Asking(booking, desk, asks)]))
    {
        Rows = asks switch
        {
            "decline" => Reasons(),
            BookingDesk.AsksWhether => new Rows().Row(new Button(new Phrase("button.booking_cancel_yes"), BookingDesk.AsksWhether, "yes"), Back).ToList(),
            BookingDesk.AsksWhere when BookingDesk.CanMove(booking) => Places(booking, desk),
            BookingDesk.AsksWhen when BookingDesk.CanMove(booking) => Times(booking, desk),
            _ => Moves(booking, desk),
        },
    };

    /// <summary>What the buttons are about, where that is not plain, and what to write where none helps.</summary>
    private static Phrase? Asking(Booking booking, Desk desk, string? asks) => asks switch
    {
        BookingDesk.AsksWhere or BookingDesk.AsksWhen when BookingDesk.CanMove(booking) => Phrase.Lines(Phrase.Blank, new Phrase(
            asks == BookingDesk.AsksWhen ? "booking.which_time" : BookingMoves.Places(booking, desk).Count == 0 ? "booking.no_other_place" : "booking.which_place")),
        _ when booking is { Status: BookingStatus.Held, ChatId: null, HeldUntil: { } until } => Phrase.Lines(
            Phrase.Blank, new Phrase("booking.who_calls", ("time", Local(desk, until)))),
        _ when booking is { Kind: BookingKind.Room, Status: BookingStatus.Seated, ChatId: null, Name.Length: 0 } => Phrase.Lines(
            Phrase.Blank, new Phrase("booking.who_stays")),
        _ => null,
    };

    /// <summary>Where it is and who pressed last.</summary>
    private static Phrase State(Booking booking, Desk desk) => booking.Steps.LastOrDefault() switch
    {
        null => BookingText.Short(booking),
        { By: { } by, At: var at } => new Phrase("booking.state_by", ("status", BookingText.Short(booking)), ("by", by), ("time", Local(desk, at))),
        { At: var at } => new Phrase("booking.state", ("status", BookingText.Short(booking)), ("time", Local(desk, at))),
    };

    private static TimeOnly Local(Desk desk, DateTimeOffset at) => TimeOnly.FromDateTime(desk.Shop.ToLocal(at));

    private static IReadOnlyList<IReadOnlyList<Button>> Moves(Booking booking, Desk desk) => new Rows()
        .Grid(2, ToOffer(booking, desk).Select(trigger => new Button(
            Label(booking, trigger), trigger.ToString().ToLowerInvariant())))
        .Row(
            BookingDesk.CanMove(booking) ? new Button(new Phrase("button.booking_move"), BookingDesk.AsksWhere) : null,
            booking is { Deposit: not null, DepositReceived: false, IsOpen: true } ? new Button(new Phrase("button.booking_paid"), "paid") : null,
            CancelButton(booking, desk))
        .ToList();

    private static Phrase Label(Booking booking, BookingTrigger trigger) => new($"button.booking_{trigger.ToString().ToLowerInvariant()}"
        + (booking.Kind == BookingKind.Room && trigger is (BookingTrigger.Seat or BookingTrigger.Leave) ? "_room" : string.Empty));

    /// <summary>Also that they did not come, before their time: a ticket stays as it was drawn, and nothing draws it anew when the time has come.</summary>
    private static IEnumerable<BookingTrigger> ToOffer(Booking booking, Desk desk) => BookingLifecycle.Possible(booking, desk.Now)
        .Concat(booking.Status == BookingStatus.Confirmed ? [BookingTrigger.MarkNoShow] : []).Distinct()
        .Where(trigger => trigger is BookingTrigger.Approve or BookingTrigger.Decline or BookingTrigger.Seat or BookingTrigger.Leave or BookingTrigger.MarkNoShow);

    /// <summary>For a guest who calls; a request is declined instead, and what is kept for a caller who hangs up is let go at once.</summary>
    private static Button? CancelButton(Booking booking, Desk desk) =>
        booking is { Status: BookingStatus.Held, ChatId: null } && booking.KeepsItsPlace(desk.Now) ? new Button(new Phrase("button.hold_drop"), BookingDesk.AsksWhether, "yes")
        : booking.Status == BookingStatus.Confirmed && BookingLifecycle.Possible(booking, desk.Now).Contains(BookingTrigger.Cancel)
            ? new Button(new Phrase("button.booking_cancel"), BookingDesk.AsksWhether)
            : null;

    private static IReadOnlyList<IReadOnlyList<Button>> Reasons() => new Rows()
        .Grid(2, BookingDesk.Reasons.Select(reason => new Button(new Phrase($"button.decline_{reason}"), "decline", reason)))
        .Row(Back)
        .ToList();

    private static IReadOnlyList<IReadOnlyList<Button>> Places(Booking booking, Desk desk) => new Rows()
        .Grid(3, BookingMoves.Places(booking, desk).Select(resources => new Button(
            BookingText.Place(booking.Kind, resources), "to", BookingDesk.Argument(booking, BookingMoves.Argument(resources)))))
        .Row(BookingMoves.Times(booking, desk).Count > 0 ? new Button(new Phrase("button.booking_times"), BookingDesk.AsksWhen) : null, Back)
        .ToList();

    private static IReadOnlyList<IReadOnlyList<Button>> Times(Booking booking, Desk desk) => new Rows()
        .Grid(4, BookingMoves.Times(booking, desk).Select(from => new Button(
            new Phrase("button.slot", ("time", Local(desk, from))), "at", BookingDesk.Argument(booking, Buttons.Number(from.ToUnixTimeSeconds())))))
        .Row(Back)
        .ToList();

    private static Button Back => new(new Phrase("button.back"), "ticket");
}

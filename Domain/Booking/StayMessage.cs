using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Booking;

/// <summary>The message that follows one booked room in the customer's chat.</summary>
internal static class StayMessage
{
    /// <summary>Its buttons carry verbs of <see cref="StayActions"/>.</summary>
    public static View Show(Shop shop, Booking booking, DateTimeOffset now) => new(Describe(shop, booking, now))
    {
        Rows = new Rows()
            .Row(StayActions.MayChange(booking, shop, now) ? new Button(new Phrase("button.stay_change"), "rebook") : null)
            .Row(StayActions.MayCancel(booking, now) ? new Button(new Phrase("button.cancel_booking"), "cancel") : null)
            .ToList(),
    };

    private static Phrase Describe(Shop shop, Booking booking, DateTimeOffset now) => Phrase.Lines([
        BookingText.Title(booking),
        BookingText.Status(booking),
        booking.DeclineReason is { } reason ? new Phrase("booking.reason", ("reason", new Phrase($"decline.{reason}"))) : null,
        Fee(booking),
        BookingText.DepositBack(shop, booking),
        Phrase.Blank,
        StayText.Dates(new StayDates(booking.Day, DateOnly.FromDateTime(shop.ToLocal(booking.To)))),
        shop.RoomBooking is { } rules ? StayText.Hours(rules) : null,
        BookingText.Party(booking),
        shop.RoomBooking?.TypeOfUnit(ResourceIds.NameOf(booking.Resources[0])) is { } type ? new Phrase("room.title", ("name", type.Name)) : null,
        Phrase.Blank,
        .. booking.Stay is { } price ? StayText.Bill(price) : [],
        Phrase.Blank,
        .. booking is { IsOpen: true, Stay: { } terms } ? Terms(shop, booking, terms, now) : [],
        booking.Comment is { Length: > 0 } comment ? new Phrase("booking.comment", ("comment", comment)) : null]);

    /// <summary>What cancelling cost, for the customer and for staff; null: nothing.</summary>
    public static Phrase? Fee(Booking booking) =>
        booking is { Status: BookingStatus.Cancelled, Stay: { } stay, Steps: [.., var last] } && stay.FeeAt(last.At) is { IsZero: false } fee
            ? new Phrase("stay.fee", ("amount", fee))
            : null;

    private static IEnumerable<Phrase> Terms(Shop shop, Booking booking, StayPrice price, DateTimeOffset now) => booking.DepositReceived
        ? StayText.Terms(price with { Deposit = null }, shop, now).Prepend(BookingText.Deposit(booking)!)
        : StayText.Terms(price, shop, now);
}

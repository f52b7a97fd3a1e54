using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>An order that is ready when its party sits down: the booked table answers how, where and when.</summary>
internal static class OrderAhead
{
    /// <summary>Whether the kitchen may be told before the party comes: until they should be there, and where orders are brought to the table.</summary>
    public static bool IsFor(Shop shop, Booking.Booking booking, DateTimeOffset now) =>
        booking is { Kind: BookingKind.Table, Status: BookingStatus.Confirmed } && now < booking.From && shop.Rules(Way.AtTable) is not null;

    /// <summary>The booking that the cart is for; null: none, or none any more.</summary>
    public static Booking.Booking? BookingOf(Visit visit) => visit.Session.Checkout.BookingId is { } id
        ? visit.Bookings.FirstOrDefault(booking => booking.Id == id && IsFor(visit.Shop, booking, visit.Now))
        : null;

    /// <summary>Which booking the cart is for; null: none.</summary>
    public static Phrase? Say(Visit visit) => BookingOf(visit) is { } booking
        ? new Phrase("ahead.for", ("number", booking.Number), ("when", Moment.Say(visit.Shop, visit.Now, booking.From)))
        : null;

    /// <summary>To the menu, with whatever is in the cart already; or why not.</summary>
    public static Step Begin(Booking.Booking booking, Visit visit)
    {
        if (WhyNot(booking, visit) is { } refusal)
        {
            return Step.Stay(visit.Session).Toasting(refusal.Because);
        }

        var (checkout, _) = Answer(visit, new Checkout { BookingId = booking.Id });
        return MenuScreen.Open(visit with { Session = visit.Session with { Checkout = checkout, Table = null } });
    }

    /// <summary>The answers that the booking gives as it is now, and what to say when they are others than before; without the booking once it can give none.</summary>
    /// <param name="checkout">One with <see cref="Checkout.BookingId"/>.</param>
    public static (Checkout Checkout, Phrase? Notice) Answer(Visit visit, Checkout checkout)
    {
        var booking = visit.Bookings.FirstOrDefault(booking => booking.Id == checkout.BookingId);
        if (WhyNot(booking, visit) is { } refusal)
        {
            return (checkout with { BookingId = null, Way = null, Time = null }, refusal.Because);
        }

        var slot = SlotFor(visit.Shop, booking!, visit.Now, visit.SlotsTaken)!.Value;
        var isLater = checkout.Time is { Slot: { } before } && before != slot;
        return (
            checkout with { Way = Way.AtTable, Time = new(slot) },
            isLater ? new Phrase("ahead.other_time", ("when", Moment.Say(visit.Shop, visit.Now, slot.From))) : null);
    }

    /// <summary>The first slot with room from when the party comes until they leave; null: there is none.</summary>
    public static Slot? SlotFor(Shop shop, Booking.Booking booking, DateTimeOffset now, IReadOnlyDictionary<DateTimeOffset, int> taken)
    {
        var day = DateOnly.FromDateTime(shop.ToLocal(booking.From));
        foreach (var slot in Slots.Free(shop, Way.AtTable, day, now, taken).Concat(Slots.Free(shop, Way.AtTable, day.AddDays(1), now, taken)))
        {
            if (slot.From >= booking.From && slot.From < booking.To)
            {
                return slot;
            }
        }

        return null;
    }

    /// <summary>As it stands on the order: several tables that were joined, with commas.</summary>
    public static string TableOf(Booking.Booking booking) => string.Join(", ", booking.Resources.Select(ResourceIds.NameOf));

    private static Refusal? WhyNot(Booking.Booking? booking, Visit visit)
    {
        if (booking is null || !IsFor(visit.Shop, booking, visit.Now))
        {
            return new(new Phrase("ahead.over"));
        }

        var first = booking.Day.AddDays(-visit.Shop.Slots.DaysAhead);
        return first > DateOnly.FromDateTime(visit.Shop.ToLocal(visit.Now)) ? new(new Phrase("ahead.too_early", ("date", first)))
            : SlotFor(visit.Shop, booking, visit.Now, visit.SlotsTaken) is null ? new(new Phrase("ahead.full"))
            : null;
    }
}

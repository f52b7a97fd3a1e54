using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Booking;

/// <summary>A booking in words, the same for the customer and for staff.</summary>
internal static class BookingText
{
    public static Phrase Title(Booking booking) => new("booking.title", ("number", booking.Number));

    public static Phrase Status(Booking booking) => new($"booking.status_{Word(booking)}");

    /// <summary>In one word, for staff.</summary>
    public static Phrase Short(Booking booking) => new($"booking.short_{Word(booking)}");

    /// <summary>Nobody is seated in a room, or leaves it after dinner: there they arrive and check out.</summary>
    private static string Word(Booking booking) => booking.Status.ToString().ToLowerInvariant()
        + (booking is { Kind: BookingKind.Room, Status: BookingStatus.Seated or BookingStatus.Left } ? "_room" : string.Empty);

    /// <summary>Where: the tables or the room.</summary>
    public static Phrase Place(Booking booking) => Place(booking.Kind, booking.Resources);

    public static Phrase Place(BookingKind kind, IReadOnlyList<string> resources) => new(
        kind == BookingKind.Table ? "booking.table" : "booking.room",
        ("names", string.Join(", ", resources.Select(ResourceIds.NameOf))));

    /// <summary>A table or a room by itself, as <see cref="Claim.ResourceId"/> names it.</summary>
    public static Phrase Place(string resourceId) => Place(ResourceIds.IsRoom(resourceId) ? BookingKind.Room : BookingKind.Table, [resourceId]);

    /// <summary>Name and number, for staff.</summary>
    public static Phrase Guest(Booking booking) => booking switch
    {
        { Name.Length: 0 } => new Phrase("ticket.customer_name", ("name", new Phrase("booking.no_name"))),
        { Phone: { } phone } => new Phrase("ticket.customer", ("name", booking.Name), ("phone", phone)),
        _ => new Phrase("ticket.customer_name", ("name", booking.Name)),
    };

    public static Phrase When(Shop shop, Booking booking) => booking.Kind == BookingKind.Table
        ? new Phrase("booking.when", ("date", booking.Day), ("time", TimeOnly.FromDateTime(shop.ToLocal(booking.From))))
        : new Phrase("booking.stay", ("from", booking.Day), ("to", DateOnly.FromDateTime(shop.ToLocal(booking.To))));

    /// <summary>The table that the customer has booked for today; null: none.</summary>
    public static Phrase? Today(Visit visit)
    {
        var today = DateOnly.FromDateTime(visit.Shop.ToLocal(visit.Now));
        return visit.Bookings.FirstOrDefault(booking => booking is { Kind: BookingKind.Table, Status: BookingStatus.Requested or BookingStatus.Confirmed } && booking.Day == today) is { } booked
            ? new Phrase(
                "booking.yours_today",
                ("number", booked.Number), ("time", TimeOnly.FromDateTime(visit.Shop.ToLocal(booked.From))), ("party", Party(booked)))
            : null;
    }

    public static Phrase Party(Booking booking) => new("booking.party", ("count", booking.Party));

    /// <summary>Null when there is nothing to pay before.</summary>
    public static Phrase? Deposit(Booking booking) => booking.Deposit is not { } deposit || (!booking.DepositReceived && IsOver(booking.Status)) ? null
        : new Phrase(booking.DepositReceived ? "booking.deposit_received" : "booking.deposit", ("amount", deposit));

    /// <summary>What was not paid until then is no longer asked for.</summary>
    private static bool IsOver(BookingStatus status) =>
        status is BookingStatus.Declined or BookingStatus.Expired or BookingStatus.Cancelled or BookingStatus.NoShow or BookingStatus.Left;

    /// <summary>What becomes of a deposit that was received when the booking ends before the party came; null: nothing has to be said.</summary>
    public static Phrase? DepositBack(Shop shop, Booking booking)
    {
        if (booking is not { DepositReceived: true, Deposit: { } deposit, Steps: [.., { Status: BookingStatus.Cancelled or BookingStatus.Declined or BookingStatus.Expired } last] })
        {
            return null;
        }

        // Cancelled by staff when it was too late for the guest: that is theirs to settle.
        if (booking.Kind == BookingKind.Table && last.Status == BookingStatus.Cancelled && last.At > shop.TableBooking?.CancelUntil(booking.From))
        {
            return null;
        }

        var fee = last.Status == BookingStatus.Cancelled && booking.Stay is { } stay ? stay.FeeAt(last.At) : Money.Zero(deposit.Currency);
        return fee.IsZero ? new Phrase("booking.deposit_back", ("amount", deposit))
            : fee.Minor < deposit.Minor ? new Phrase("booking.deposit_part_back", ("amount", deposit - fee), ("fee", fee))
            : new Phrase("booking.deposit_kept", ("amount", deposit));
    }

    /// <summary>A line for each order that waits for the party, or is theirs already.</summary>
    public static IEnumerable<Phrase> Orders(IEnumerable<Order> orders) => orders
        .Where(order => order.Status is not (OrderStatus.Cancelled or OrderStatus.Rejected))
        .Select(order => new Phrase("booking.order", ("number", order.Number), ("total", order.Totals.Total)));
}

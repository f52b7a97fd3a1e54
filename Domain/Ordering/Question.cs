using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>
/// One question of the checkout. Only open ones are asked, in this order; what the shop leaves no choice about is never asked.
/// </summary>
/// <param name="OpenBecause">The guard's name in the flow.</param>
/// <param name="Applies">Whether there is a choice to make at all.</param>
/// <param name="IsAnswered">Whether the checkout holds an answer.</param>
/// <param name="Clear">Takes the answer back.</param>
internal sealed record Question(
    ScreenId Screen, string OpenBecause, Func<Visit, bool> Applies, Func<Checkout, bool> IsAnswered, Func<Checkout, Checkout> Clear)
{
    public static IReadOnlyList<Question> All { get; } =
    [
        new(ScreenId.Caller, "who calls is open",
            visit => visit.Session.IsForCaller,
            checkout => checkout.Caller is not null,
            checkout => checkout with { Caller = null, Phone = null }),
        new(ScreenId.Way, "the way is open",
            visit => visit.Shop.Ways.Count > 1 && visit.Session.Checkout.BookingId is null,
            checkout => checkout.Way is not null,
            checkout => checkout with { BookingId = null, Way = null, Table = null, Address = null, Time = null, Day = null, Change = null }),
        new(ScreenId.Table, "the table is open",
            visit => Way(visit) == Catalog.Way.AtTable && visit.Session.Checkout.BookingId is null,
            checkout => checkout.Table is not null,
            checkout => checkout with { Table = null }),
        new(ScreenId.Address, "the address is open",
            visit => Way(visit) == Catalog.Way.Delivery,
            checkout => checkout.Address is not null,
            checkout => checkout with { Address = null }),
        new(ScreenId.AddressDetails, "the door is open",
            visit => Way(visit) == Catalog.Way.Delivery && visit.Session.Checkout.Address is not null,
            checkout => checkout.Address?.Details is not null,
            checkout => checkout with { Address = checkout.Address is { } address ? address with { Details = null } : null }),
        new(ScreenId.Zone, "the delivery zone is open",
            visit => Way(visit) == Catalog.Way.Delivery && visit.Shop.Zones.Count > 1 && visit.Session.Checkout.Address is { Point: null },
            checkout => checkout.Address is { ZoneId.Length: > 0 },
            checkout => checkout with { Address = checkout.Address is { } address ? address with { ZoneId = "" } : null }),
        new(ScreenId.Time, "the time is open",
            visit => Way(visit) != Catalog.Way.AtTable,
            checkout => checkout.Time is not null,
            checkout => checkout with { Time = null, Day = null }),
        new(ScreenId.Phone, "the phone number is open",
            visit => visit.Session.IsForCaller ? Way(visit) == Catalog.Way.Delivery : Way(visit) != Catalog.Way.AtTable,
            checkout => checkout.Phone is not null,
            checkout => checkout with { Phone = null }),
        new(ScreenId.Payment, "the payment is open",
            visit => visit.Shop.Payments.Count > 1,
            checkout => checkout.Payment is not null,
            checkout => checkout with { Payment = null, Change = null }),
        new(ScreenId.Change, "the change is open",
            visit => Way(visit) == Catalog.Way.Delivery && Payment(visit) == PaymentMethod.Cash,
            checkout => checkout.Change is not null,
            checkout => checkout with { Change = null }),
    ];

    public static Question On(ScreenId screen) => All.First(question => question.Screen == screen);

    /// <summary>Null when everything is answered.</summary>
    public static Question? FirstOpen(Visit visit)
    {
        foreach (var question in All)
        {
            if (question.Applies(visit) && !question.IsAnswered(visit.Session.Checkout))
            {
                return question;
            }
        }

        return null;
    }

    /// <summary>The question before <paramref name="screen"/> that can be asked again, or null: back to the cart.</summary>
    public static Question? Before(ScreenId screen, Visit visit) =>
        All.TakeWhile(question => question.Screen != screen)
            .LastOrDefault(question => question.Applies(visit) && question.IsAnswered(visit.Session.Checkout));

    /// <summary>The way that was chosen, or the only one there is.</summary>
    public static Way? Way(Visit visit) =>
        visit.Session.Checkout.Way ?? (visit.Shop.Ways.Count == 1 ? visit.Shop.Ways[0].Way : null);

    public static PaymentMethod? Payment(Visit visit) =>
        visit.Session.Checkout.Payment ?? (visit.Shop.Payments.Count == 1 ? visit.Shop.Payments[0] : null);
}

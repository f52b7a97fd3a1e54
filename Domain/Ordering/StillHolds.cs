using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>
/// A checkout may be open for days: meanwhile time passes, the cart grows, and the owner changes the shop's file.
/// Each check takes one answer back that no longer holds, so that it is asked for again.
/// </summary>
internal static class StillHolds
{
    /// <summary>The booking and the way first, since the other answers hang on them; the change last, since it hangs on the total.</summary>
    private static readonly IReadOnlyList<Func<Visit, Checkout, Finding>> Checks =
        [TheBooking, TheTableOfThisMeal, TheWay, TheTable, ThePlace, TheZone, TheTime, ThePayment, TheChange];

    /// <param name="Checkout">Without what no longer holds.</param>
    /// <param name="Notice">What is said about it; null: nothing has to be.</param>
    private readonly record struct Finding(Checkout Checkout, Phrase? Notice = null);

    private static Phrase ShopHasChanged => new("checkout.changed");

    /// <summary>The visit with the answers that still hold, and what to say about the others.</summary>
    public static (Visit Visit, Phrase? Notice) In(Visit visit)
    {
        Phrase? notice = null;
        foreach (var check in Checks)
        {
            var finding = check(visit, visit.Session.Checkout);
            notice ??= finding.Notice;
            visit = visit with { Session = visit.Session with { Checkout = finding.Checkout } };
        }

        // A scan that is over is forgotten with its answer: whoever then chooses that table by hand sits there.
        return (visit.Table is null ? visit with { Session = visit.Session with { Table = null } } : visit, notice);
    }

    /// <summary>It may have been moved or cancelled since, and then the way, the place and the time are others.</summary>
    private static Finding TheBooking(Visit visit, Checkout checkout)
    {
        if (checkout.BookingId is null)
        {
            return new(checkout);
        }

        var (answered, notice) = OrderAhead.Answer(visit, checkout);
        return new(answered, notice);
    }

    private static Finding TheTableOfThisMeal(Visit visit, Checkout checkout)
    {
        var wasScanned = checkout.Table is not null && checkout.Table == visit.Session.Table;
        return new(wasScanned && visit.Table is null ? checkout with { Way = null, Table = null } : checkout);
    }

    private static Finding TheWay(Visit visit, Checkout checkout) => checkout.Way is { } way && visit.Shop.Rules(way) is null
        ? new(Question.On(ScreenId.Way).Clear(checkout), ShopHasChanged)
        : new(checkout);

    private static Finding TheTable(Visit visit, Checkout checkout) => checkout.Table is { } table && TableScreen.Known(visit, table) is null
        ? new(checkout with { Table = null }, ShopHasChanged)
        : new(checkout);

    /// <summary>A place on the map is looked up again: its zone may have other borders, or another name.</summary>
    private static Finding ThePlace(Visit visit, Checkout checkout)
    {
        if (checkout.Address is not { Point: { } point } address || Question.Way(visit) != Way.Delivery)
        {
            return new(checkout);
        }

        return Zones.Find(visit.Shop, point) is { } zone
            ? new(checkout with { Address = address with { ZoneId = zone.Id } })
            : new(checkout with { Address = null }, AddressScreen.OutOfReach(visit).Because);
    }

    /// <summary>A written address keeps its zone while there is one of that name; one that is not chosen yet is asked for where there are several.</summary>
    private static Finding TheZone(Visit visit, Checkout checkout)
    {
        if (checkout.Address is not { Point: null } address || Question.Way(visit) != Way.Delivery || CartCheck.Zone(visit) is not null)
        {
            return new(checkout);
        }

        return visit.Shop.Zones.Count > 1
            ? new(checkout with { Address = address with { ZoneId = string.Empty } }, address.ZoneId.Length > 0 ? ShopHasChanged : null)
            : new(checkout with { Address = null }, ShopHasChanged);
    }

    private static Finding TheTime(Visit visit, Checkout checkout)
    {
        if (Question.Way(visit) is not { } way)
        {
            return new(checkout);
        }

        var noLonger = checkout.Time switch
        {
            { Slot: { } slot } when !TimeOffer.IsFree(visit, way, slot) => new Phrase("time.slot_taken"),
            { Slot: null } when TimeOffer.Soonest(visit, way) is null => new Phrase("time.not_now"),
            _ => null,
        };
        return noLonger is null ? new(checkout) : new(checkout with { Time = null, Day = null }, noLonger);
    }

    private static Finding ThePayment(Visit visit, Checkout checkout) => checkout.Payment is { } payment && !visit.Shop.Payments.Contains(payment)
        ? new(Question.On(ScreenId.Payment).Clear(checkout), ShopHasChanged)
        : new(checkout);

    /// <summary>What one pays with must cover what it comes to; the question itself names the new total.</summary>
    private static Finding TheChange(Visit visit, Checkout checkout)
    {
        var isTooLittle = checkout.Change?.From < CartCheck.Totals(visit).Total;
        return new(isTooLittle || !Question.On(ScreenId.Change).Applies(visit) ? checkout with { Change = null } : checkout);
    }
}

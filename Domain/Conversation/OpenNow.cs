using ShopBot.Domain.Catalog;
using ShopBot.Domain.Ordering;

namespace ShopBot.Domain.Conversation;

/// <summary>Says whether the shop is open, and when that changes.</summary>
internal static class OpenNow
{
    /// <summary>As <see cref="Say"/>; for a booked table that is said, whether it is open or not; at a table that is said first, and that it is open goes without saying.</summary>
    public static Phrase SayWhereOneSits(Visit visit)
    {
        if (OrderAhead.Say(visit) is { } ahead)
        {
            return ahead;
        }

        if (visit.Table is not { } table)
        {
            return Say(visit);
        }

        var seated = PlaceText.OrderingFrom(visit.Shop, table);
        return visit.Shop.Hours.IsOpen(visit.Shop.Zone, visit.Now) ? seated : Phrase.Lines(seated, Say(visit));
    }

    public static Phrase Say(Visit visit)
    {
        var (shop, now) = (visit.Shop, visit.Now);
        if (shop.Hours.IsOpen(shop.Zone, now))
        {
            return shop.Hours.ClosesAt(shop.Zone, now) is { } closing
                ? new Phrase("hours.open_until", ("time", TimeOnly.FromDateTime(shop.ToLocal(closing))))
                : new Phrase("hours.open");
        }

        // A pause within the hours is a break; one that lasts until they are over is a day that ended early.
        if (shop.Trading is { Pause.Until: var until } trading && trading.IsPaused(now) && shop.Hours.IsOpen(shop.Zone, until))
        {
            return new Phrase("hours.paused_until", ("time", TimeOnly.FromDateTime(shop.ToLocal(until))));
        }

        var closed = shop.Hours.NextOpening(shop.Zone, now) is { } opening
            ? new Phrase("hours.closed_until", ("when", Moment.Say(shop, now, opening)))
            : new Phrase("hours.closed");
        return shop.Hours.Special(DateOnly.FromDateTime(shop.ToLocal(now)))?.Reason is { } reason
            ? Phrase.Lines(Phrase.Verbatim(reason), closed)
            : closed;
    }
}

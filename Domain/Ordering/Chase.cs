using ShopBot.Domain.Catalog;

namespace ShopBot.Domain.Ordering;

/// <summary>Who hears that an order still waits, in the order in which they do.</summary>
public enum ChaseStep
{
    /// <summary>The staff chat, once more.</summary>
    Staff = 1,

    /// <summary>Managers and owners, each in private, and the staff chat a second time.</summary>
    Managers = 2,

    /// <summary>Whoever ordered: they may wait or cancel.</summary>
    Customer = 3,

    /// <summary>The staff chat: what was ordered ahead is past its time, and nobody has closed it.</summary>
    Unclosed = 4,
}

/// <summary>What the clock made due for an order that nobody has answered.</summary>
/// <param name="Order">As it is now: when it is due next stands in it.</param>
/// <param name="Step">Null: the shop is closed just now or the order is for later, and nobody is told.</param>
public sealed record ChaseDeed(Order Order, ChaseStep? Step);

/// <summary>An order that nobody answers is not left lying: one after the other hears of it, until it is accepted or rejected.</summary>
public static class Chase
{
    /// <summary>From the order to the first step, and from each step to the next; only time within opening hours counts.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>
    /// When the shop has been open for <see cref="Patience"/> since <paramref name="from"/>: an order for tomorrow that comes in at night is
    /// chased in the morning. Null when it does not open any more, as far as is known: there is nobody to be reminded.
    /// </summary>
    public static DateTimeOffset? After(Shop shop, DateTimeOffset from)
    {
        var left = Patience;
        foreach (var opening in shop.Hours.OpeningsFrom(shop.Zone, from))
        {
            var begin = opening.From > from ? opening.From : from;
            if (opening.To - begin >= left)
            {
                return (begin + left).ToUniversalTime();
            }

            left -= opening.To - begin;
        }

        return null;
    }

    /// <summary>From the time an order was wanted for until the staff are asked whether it is done.</summary>
    public static readonly TimeSpan Overdue = TimeSpan.FromHours(1);

    /// <summary>When the staff are asked whether an order that was accepted is done: one that was ordered ahead. Null: nobody is asked.</summary>
    public static DateTimeOffset? AfterAccepting(Order order) =>
        order.IsOpen && (order.Slot is not null || order.BookingId is not null) ? (order.DueAt + Overdue).ToUniversalTime() : null;

    /// <summary>Doing it sets what is due next, so that no step is taken twice. After a stop that was too long the next step comes as late again. Null: nothing is due.</summary>
    public static ChaseDeed? Decide(Shop shop, Order order, DateTimeOffset now)
    {
        if (!order.IsOpen || order.ChaseAt is not { } due || due > now)
        {
            return null;
        }

        if (order.Status != OrderStatus.Placed)
        {
            // It may have been moved to a later time since, or what was due was for whoever had not answered.
            return AfterAccepting(order) is { } overdue && overdue <= now
                ? new(order with { Chased = (int)ChaseStep.Unclosed, ChaseAt = null }, ChaseStep.Unclosed)
                : new(order with { ChaseAt = AfterAccepting(order) }, null);
        }

        // The hours are others than when that was reckoned.
        if (!shop.Hours.IsOpen(shop.Zone, now))
        {
            return new(order with { ChaseAt = After(shop, now) }, null);
        }

        var step = (ChaseStep)(order.Chased + 1);
        return new(order with { Chased = (int)step, ChaseAt = step < ChaseStep.Customer ? After(shop, now) : null }, step);
    }
}

using ShopBot.Domain.Catalog;
using Stateless;

namespace ShopBot.Domain.Ordering;

/// <summary>The way of an order from placed to delivered, rejected or cancelled. Steps may be skipped forward, and never taken back.</summary>
public static class OrderLifecycle
{
    /// <summary>The status that <paramref name="trigger"/> leads to; null when it is not possible now.</summary>
    public static OrderStatus? After(Order order, OrderTrigger trigger)
    {
        var machine = Machine(order.Status, order.Way, order.BookingId is not null);
        if (!machine.CanFire(trigger))
        {
            return null;
        }

        machine.Fire(trigger);
        return machine.State;
    }

    /// <summary>In the order of <see cref="OrderTrigger"/>; none once the order is closed.</summary>
    public static IReadOnlyList<OrderTrigger> Possible(Order order)
    {
        var machine = Machine(order.Status, order.Way, order.BookingId is not null);
        return [.. Enum.GetValues<OrderTrigger>().Where(trigger => machine.CanFire(trigger))];
    }

    /// <summary>
    /// Whether what an order held of the stock can be sold again once it has ended: not when the kitchen had begun with it,
    /// nor when it ended because there was nothing left to sell.
    /// </summary>
    /// <param name="before">Its status until now.</param>
    /// <param name="after">The order as it ended.</param>
    public static bool StockComesBackWhileNothingWasMade(OrderStatus before, Order after) => after.Status switch
    {
        OrderStatus.Cancelled => true,
        OrderStatus.Rejected => before is OrderStatus.Placed or OrderStatus.Accepted && after.RejectReason is not RejectReason.SoldOut,
        _ => false,
    };

    /// <summary>A machine to draw; every guard is on it, whatever the way.</summary>
    public static StateMachine<OrderStatus, OrderTrigger> Drawing() => Machine(OrderStatus.Placed, Way.Delivery, isForABooking: true);

    private static StateMachine<OrderStatus, OrderTrigger> Machine(OrderStatus status, Way way, bool isForABooking)
    {
        var machine = new StateMachine<OrderStatus, OrderTrigger>(status);
        OrderIsAcceptedBeforeAnythingIsDone(machine);
        BusyStaffMaySkipSteps(machine);
        OnlyADeliveryIsSent(machine, way);
        OrderCanBeRejectedUntilItIsReady(machine);
        OrderCanBeCancelledOnlyBeforeItIsAccepted(machine);
        OrderAheadEndsWithItsBookingWhileNothingWasMade(machine, isForABooking);
        return machine;
    }

    private static void OrderIsAcceptedBeforeAnythingIsDone(StateMachine<OrderStatus, OrderTrigger> machine) =>
        machine.Configure(OrderStatus.Placed).Permit(OrderTrigger.Accept, OrderStatus.Accepted);

    private static void BusyStaffMaySkipSteps(StateMachine<OrderStatus, OrderTrigger> machine)
    {
        machine.Configure(OrderStatus.Accepted)
            .Permit(OrderTrigger.Prepare, OrderStatus.Preparing)
            .Permit(OrderTrigger.MakeReady, OrderStatus.Ready);
        machine.Configure(OrderStatus.Preparing)
            .Permit(OrderTrigger.MakeReady, OrderStatus.Ready);
    }

    /// <summary>A delivery goes out before it is handed over; at the counter and at the table it is handed over at once.</summary>
    private static void OnlyADeliveryIsSent(StateMachine<OrderStatus, OrderTrigger> machine, Way way)
    {
        bool OrderIsForDelivery() => way is Way.Delivery;
        bool OrderStaysInTheHouse() => way is Way.Pickup or Way.AtTable;

        foreach (var status in new[] { OrderStatus.Accepted, OrderStatus.Preparing, OrderStatus.Ready })
        {
            machine.Configure(status)
                .PermitIf(OrderTrigger.Send, OrderStatus.OnItsWay, OrderIsForDelivery, nameof(OrderIsForDelivery))
                .PermitIf(OrderTrigger.Deliver, OrderStatus.Delivered, OrderStaysInTheHouse, nameof(OrderStaysInTheHouse));
        }

        machine.Configure(OrderStatus.OnItsWay).Permit(OrderTrigger.Deliver, OrderStatus.Delivered);
    }

    /// <summary>Also after it was accepted: the kitchen burnt it, and the customer is told.</summary>
    private static void OrderCanBeRejectedUntilItIsReady(StateMachine<OrderStatus, OrderTrigger> machine)
    {
        foreach (var status in new[] { OrderStatus.Placed, OrderStatus.Accepted, OrderStatus.Preparing })
        {
            machine.Configure(status).Permit(OrderTrigger.Reject, OrderStatus.Rejected);
        }
    }

    private static void OrderCanBeCancelledOnlyBeforeItIsAccepted(StateMachine<OrderStatus, OrderTrigger> machine) =>
        machine.Configure(OrderStatus.Placed).Permit(OrderTrigger.Cancel, OrderStatus.Cancelled);

    /// <summary>What the kitchen has begun with is for the shop and the guest to settle.</summary>
    private static void OrderAheadEndsWithItsBookingWhileNothingWasMade(StateMachine<OrderStatus, OrderTrigger> machine, bool isForABooking)
    {
        bool OrderIsForABooking() => isForABooking;

        foreach (var status in new[] { OrderStatus.Placed, OrderStatus.Accepted })
        {
            machine.Configure(status).PermitIf(OrderTrigger.LoseBooking, OrderStatus.Cancelled, OrderIsForABooking, nameof(OrderIsForABooking));
        }
    }
}

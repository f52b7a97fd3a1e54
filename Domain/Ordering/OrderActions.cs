using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

/// <summary>What a customer can do with an order of their own, from its status message or from "My orders".</summary>
internal static class OrderActions
{
    public static Step On(string verb, long orderId, Visit visit)
    {
        if (visit.Orders.FirstOrDefault(order => order.Id == orderId) is not { } order)
        {
            return Everywhere.Open(verb, null, visit)
                ?? Step.Stay(visit.Session).Toasting(new Phrase("orders.gone"));
        }

        return verb switch
        {
            "cancel" => Cancel(order, visit),
            "repeat" => Repeat.Into(visit, order),
            _ => Everywhere.Open(verb, null, visit) ?? Step.Stay(visit.Session),
        };
    }

    private static Step Cancel(Order order, Visit visit)
    {
        if (OrderLifecycle.After(order, OrderTrigger.Cancel) is not { } status)
        {
            var phone = visit.Shop.Phone;
            return Step.Stay(visit.Session).Toasting(order.IsOpen && phone is not null
                ? new Phrase("order.too_late_call", ("phone", phone))
                : new Phrase("order.too_late"));
        }

        var cancelled = order with { Status = status, Steps = [.. order.Steps, new(status, visit.Now, null)] };
        return Step.Stay(visit.Session)
            .Toasting(new Phrase("order.cancelled_toast", ("number", order.Number)))
            .Doing(new Fact.OrderChanged(cancelled));
    }
}

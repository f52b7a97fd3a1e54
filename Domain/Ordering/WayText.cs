using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

internal static class WayText
{
    public static Phrase Name(Way way) => new(way switch
    {
        Way.Delivery => "way.delivery",
        Way.Pickup => "way.pickup",
        _ => "way.table",
    });

    public static Phrase Name(PaymentMethod payment) => new(payment switch
    {
        PaymentMethod.Cash => "payment.cash",
        _ => "payment.card",
    });
}

using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;

namespace ShopBot.Domain.Ordering;

internal static class WayText
{
    public static Phrase Name(Shop shop, Way way) => way switch
    {
        Way.Delivery => new Phrase("way.delivery"),
        Way.Pickup => new Phrase("way.pickup"),
        _ => PlaceText.Way(shop),
    };

    public static Phrase Name(PaymentMethod payment) => new(payment switch
    {
        PaymentMethod.Cash => "payment.cash",
        _ => "payment.card",
    });
}

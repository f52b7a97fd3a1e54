namespace ShopBot.Domain.Ordering;

public enum OrderStatus
{
    Placed,
    Accepted,
    Preparing,
    Ready,
    OnItsWay,
    Delivered,
    Rejected,
    Cancelled,
}

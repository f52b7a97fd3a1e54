namespace ShopBot.Domain.Ordering;

public enum RejectReason
{
    TooBusy,
    SoldOut,
    Closing,
    OutOfReach,
    Other,
}

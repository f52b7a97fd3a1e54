namespace ShopBot.Domain.Ordering;

/// <summary>What moves an order on. All are the staff's but <see cref="Cancel"/>, which is the customer's, and <see cref="LoseBooking"/>.</summary>
public enum OrderTrigger
{
    Accept,
    Reject,
    Prepare,
    MakeReady,

    /// <summary>It leaves the shop; only for delivery.</summary>
    Send,

    /// <summary>The customer has it: at the door, at the counter or at the table.</summary>
    Deliver,
    Cancel,

    /// <summary>The table it was ordered ahead for is no longer booked.</summary>
    LoseBooking,
}

namespace ShopBot.Domain.Customers;

/// <summary>A way to reach a customer. Names are stored: rename only together with a migration.</summary>
public enum ContactChannel
{
    Telegram,
    Phone,
    Email,
}

/// <summary>What a customer is told about. Names are stored: rename only together with a migration.</summary>
public enum Purpose
{
    /// <summary>Their own orders and bookings as they stand: part of the bargain, never switched off.</summary>
    Orders,

    /// <summary>A booking that comes near.</summary>
    Reminders,

    /// <summary>Anything the shop would like to sell.</summary>
    Offers,
}

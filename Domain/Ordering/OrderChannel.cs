namespace ShopBot.Domain.Ordering;

/// <summary>How an order came in. Names are stored with each order: rename only together with a migration.</summary>
public enum OrderChannel
{
    Telegram,

    /// <summary>Somebody called or stood at the counter, and staff wrote it down.</summary>
    Phone,
}

namespace ShopBot.Bot.Telegram;

/// <summary>Which message goes first when the bot may not send all that it has; the first goes before all others.</summary>
public enum Urgency
{
    /// <summary>What a payment waits for.</summary>
    Payment,

    /// <summary>A customer looks at the chat and waits.</summary>
    Reply,

    /// <summary>To the team.</summary>
    Staff,

    /// <summary>Nobody waits for it.</summary>
    Broadcast,
}

namespace ShopBot.Domain.News;

/// <summary>News that the shop tells to all who asked for it.</summary>
/// <param name="Id">Counts up from 1 in each shop.</param>
/// <param name="Text">As it was written, at most <see cref="MaxText"/> letters.</param>
/// <param name="Picture">As <see cref="Catalog.Product.Picture"/>; null: words alone.</param>
public sealed record Broadcast(long Id, BroadcastStatus Status, string Text, string? Picture)
{
    /// <summary>Below the 4,096 letters of a message, so that nothing is cut off unseen.</summary>
    public const int MaxText = 4000;

    /// <summary>Below the 1,024 letters that stand under a picture.</summary>
    public const int MaxCaption = 1000;

    public DateTimeOffset WrittenAt { get; init; }
}

public enum BroadcastStatus
{
    /// <summary>Written, and shown to whoever wrote it.</summary>
    Draft,

    /// <summary>On its way, or waiting for the hours in which news may go out.</summary>
    Sending,

    /// <summary>Somebody stopped it, or never sent it.</summary>
    Stopped,

    /// <summary>All who were to get it were tried.</summary>
    Done,
}

/// <summary>How far a broadcast is, in chats.</summary>
/// <param name="OutOfReach">Blocked the bot, or the message was refused.</param>
/// <param name="Unknown">Sent without an answer: they may have it or not, and do not get it again.</param>
public sealed record Reached(int Sent, int OutOfReach, int Unknown)
{
    public static Reached Nobody { get; } = new(0, 0, 0);

    public static Reached operator +(Reached a, Reached b) => new(a.Sent + b.Sent, a.OutOfReach + b.OutOfReach, a.Unknown + b.Unknown);
}

namespace ShopBot.Simulator;

/// <summary>What goes wrong with updates on their way into a bot's queue: by chance, from one seed. Shares are from 0 to 1, default 0.</summary>
public sealed class UpdateTrouble(int seed)
{
    private const int LowestId = 1_000_000;
    private const int HighestId = 900_000_000;

    private readonly Random _chance = new(seed);

    /// <summary>Delivered once more under the same id.</summary>
    public double Twice { get; init; }

    /// <summary>A tap that is delivered once more under a new id.</summary>
    public double AsNew { get; init; }

    /// <summary>Changes places with one of the same chat that waits before it.</summary>
    public double Swapped { get; init; }

    /// <summary>The ids count on from any other number, lower ones too, as Telegram's may after a week of silence.</summary>
    public double Elsewhere { get; init; }

    /// <summary>Only updates of this chat. Default all.</summary>
    public long? Chat { get; init; }

    /// <summary>How often something went wrong.</summary>
    public int Happened { get; private set; }

    /// <summary>Called under the world's lock for each update that was put into the queue.</summary>
    internal void Meet(UpdateInbox inbox, QueuedUpdate update)
    {
        if (Chat is not null && Chat != update.ChatId)
            return;
        if (Hits(Swapped) && inbox.SwapLast(update.ChatId))
            Happened++;
        if (Hits(Twice))
        {
            inbox.Redeliver(update.Id);
            Happened++;
        }

        if (update.Type == "callback_query" && Hits(AsNew))
        {
            inbox.RepeatAsNew(update.Id);
            Happened++;
        }

        if (Hits(Elsewhere))
        {
            inbox.NextId = _chance.Next(LowestId, HighestId);
            Happened++;
        }
    }

    private bool Hits(double share) => share > 0 && _chance.NextDouble() < share;
}

using ShopBot.Persistence.Conversation;

namespace ShopBot.Bot.Conversation;

/// <summary>What is to happen once a batch is committed.</summary>
public sealed class Outcome
{
    /// <summary>How many of the updates the batch took.</summary>
    public int Taken { get; set; }

    /// <summary>Every tap gets an answer, with or without words.</summary>
    public List<(string CallbackId, string? Toast)> Answers { get; } = [];

    /// <summary>Groups with a new id. Should it be lost, the next message to the old id is refused and tells it again.</summary>
    public List<(long From, long To)> Moves { get; } = [];

    /// <summary>Lines for the log: what was not committed is not told.</summary>
    public List<Action> Told { get; } = [];

    /// <summary>Whether a place may have become free that somebody waits for.</summary>
    public bool FreesPlaces { get; set; }

    /// <summary>Whether the shop is no longer what its snapshot says.</summary>
    public bool ChangesShop { get; set; }

    /// <summary>Whether a menu file waits to be read or taken.</summary>
    public bool HasImports { get; set; }

    /// <summary>Whether news is to be sent, or no more.</summary>
    public bool HasNews { get; set; }

    public bool WantsBackup { get; set; }

    /// <summary>What members of the team read in private from now on.</summary>
    public List<(long UserId, string Language)> Languages { get; } = [];

    /// <summary>What was set aside and is to run once more, with the chat that hears what comes of it.</summary>
    public IReadOnlyList<(long UpdateId, long ChatId)> Retried { get; set; } = [];

    /// <summary>Pictures that were sent for the menu.</summary>
    public List<Domain.Team.SentPhoto> Pictures { get; } = [];

    /// <summary>Chats that something was promised to.</summary>
    public HashSet<long> Chats { get; } = [];

    /// <summary>What the batch itself knows to be due after its commit.</summary>
    public void Follow(Batch batch)
    {
        FreesPlaces = batch.Bookings.FreesPlaces;
        ChangesShop = batch.Team.ChangesShop;
        HasImports = batch.Team.HasImports;
        HasNews = batch.Team.News.HasDecided;
        WantsBackup = batch.Team.WantsBackup;
        Retried = batch.Team.Retried;
    }
}

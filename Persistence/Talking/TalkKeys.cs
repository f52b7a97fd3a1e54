namespace ShopBot.Persistence.Talking;

/// <summary>Which talks a batch is about.</summary>
public sealed record TalkKeys
{
    public static TalkKeys None { get; } = new();

    /// <summary>Customers' chats whose talk a turn looks at.</summary>
    public IReadOnlyCollection<long> Chats { get; init; } = [];

    /// <summary>Talks that the team did something about, by their names.</summary>
    public IReadOnlyCollection<long> Named { get; init; } = [];

    /// <summary>Messages that were answered: those of a talk bring it along.</summary>
    public IReadOnlyCollection<(long ChatId, int MessageId)> Answered { get; init; } = [];

    /// <summary>Topics that somebody wrote in.</summary>
    public IReadOnlyCollection<(long ChatId, int TopicId)> Topics { get; init; } = [];

    /// <summary>Messages that were changed: those that were passed on bring their copies along.</summary>
    public IReadOnlyCollection<(long ChatId, int MessageId)> Changed { get; init; } = [];

    /// <summary>Whether the team may be concerned.</summary>
    internal bool LookAtThreads => Named.Count + Answered.Count + Topics.Count + Changed.Count > 0;
}

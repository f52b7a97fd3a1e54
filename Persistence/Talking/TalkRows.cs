using ShopBot.Domain.Talking;

namespace ShopBot.Persistence.Talking;

/// <summary>What was loaded of talks for a batch.</summary>
internal sealed class TalkRows
{
    /// <summary>By the customer's chat.</summary>
    public Dictionary<long, TalkRow> Talks { get; init; } = [];

    /// <summary>Who it is that talks, where the team is concerned.</summary>
    public Dictionary<long, TalkPerson> People { get; init; } = [];

    /// <summary>Those that were answered, and copies of those that were changed.</summary>
    public List<TalkMessageRow> Messages { get; init; } = [];
}

namespace ShopBot.Simulator;

/// <summary>A forum: a supergroup whose messages stand in topics. What names no topic stands in General.</summary>
public sealed partial class SimulatedGroup
{
    private readonly SortedDictionary<int, ForumTopic> _topics = [];

    public bool IsForum { get; internal init; }

    /// <summary>In the order in which they were opened, without General and the deleted ones.</summary>
    public IReadOnlyList<ForumTopic> Topics
    {
        get
        {
            lock (World.Gate)
            {
                return [.. _topics.Values];
            }
        }
    }

    /// <summary>As an administrator does: bots are not told, and its messages go too.</summary>
    public void DeleteTopic(ForumTopic topic)
    {
        lock (World.Gate)
        {
            Delete(topic);
        }
    }

    internal ForumTopic? Topic(int id) => _topics.GetValueOrDefault(id);

    internal void Keep(ForumTopic topic)
    {
        _topics[topic.Id] = topic;
        World.NextChange(this);
    }

    /// <summary>Takes its messages away too.</summary>
    internal void Delete(ForumTopic topic)
    {
        _topics.Remove(topic.Id);
        foreach (var message in Messages.Where(message => message.ThreadId == topic.Id))
        {
            Remove(message.Id);
        }

        World.NextChange(this);
    }
}

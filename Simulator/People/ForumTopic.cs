namespace ShopBot.Simulator;

/// <summary>A topic of a forum.</summary>
/// <param name="Id">The id of the message that opened it: <c>message_thread_id</c>.</param>
/// <param name="Color">RGB.</param>
public sealed record ForumTopic(int Id, string Name, int Color)
{
    /// <summary>Only administrators write in a closed one.</summary>
    public bool IsClosed { get; init; }
}

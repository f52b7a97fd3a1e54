using ShopBot.Domain.Team;

namespace ShopBot.Domain.News;

/// <param name="Id">The broadcast that is asked for; null: none.</param>
/// <param name="ChatId">Where whoever asks writes news: their drafts are those of this chat.</param>
/// <param name="SentSince">Whether the same words went out since then is looked up.</param>
/// <param name="Counts">Whether it matters who would get news: all who ever agreed to anything are looked at for it.</param>
public sealed record NewsLook(long? Id, long ChatId, DateTimeOffset SentSince, bool Counts) : Look;

/// <param name="Asked">Null: none was asked for, or there is none of that number.</param>
/// <param name="Running">What is on its way; null: nothing is.</param>
/// <param name="Reached">How far that is.</param>
/// <param name="Recipients">Who would get news now; null: nobody asked, or something is on its way.</param>
/// <param name="NextId">For the broadcast, should one be written.</param>
public sealed record FoundNews(Broadcast? Asked, Broadcast? Running, Reached Reached, int? Recipients, long NextId) : Found
{
    /// <summary>The draft that was written last in this chat, the only one that may be sent; null: none waits.</summary>
    public Broadcast? Newest { get; init; }

    /// <summary>When the words of <see cref="Asked"/> went out before, and to how many; null: not lately.</summary>
    public (DateTimeOffset At, int Count)? Before { get; init; }
}

/// <summary>What was written, for its preview and, once somebody says so, for all. It takes the place of what was drafted in the same chat before.</summary>
/// <param name="Id">See <see cref="FoundNews.NextId"/>.</param>
public sealed record NewsDraft(long Id, string Text, string? Picture);

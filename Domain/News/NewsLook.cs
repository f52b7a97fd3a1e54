using ShopBot.Domain.Team;

namespace ShopBot.Domain.News;

/// <param name="Id">The broadcast that is asked for; null: none.</param>
/// <param name="Counts">Whether it matters who would get news: all who ever agreed to anything are looked at for it.</param>
public sealed record NewsLook(long? Id, bool Counts) : Look;

/// <param name="Asked">Null: none was asked for, or there is none of that number.</param>
/// <param name="Running">What is on its way; null: nothing is.</param>
/// <param name="Reached">How far that is.</param>
/// <param name="Recipients">Who would get news now; null: nobody asked, or something is on its way.</param>
/// <param name="NextId">For the broadcast, should one be written.</param>
public sealed record FoundNews(Broadcast? Asked, Broadcast? Running, Reached Reached, int? Recipients, long NextId) : Found;

/// <summary>What was written, for its preview and, once somebody says so, for all.</summary>
/// <param name="Id">See <see cref="FoundNews.NextId"/>.</param>
/// <param name="Replaces">The draft that it takes the place of: its buttons must not send words that nobody saw. Null: none.</param>
public sealed record NewsDraft(long Id, string Text, string? Picture, long? Replaces);

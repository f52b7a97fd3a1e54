using System.Collections.Concurrent;

namespace ShopBot.Bot.Team;

/// <summary>
/// What each of the team reads in private. It is kept here as well as in the database, since whoever is told something by a clock or by
/// somebody else is in no batch of their own.
/// </summary>
public sealed class TeamLanguages
{
    private readonly ConcurrentDictionary<long, string> _known = new();

    /// <summary>Null: they have not written in private yet.</summary>
    public string? Of(long userId) => _known.GetValueOrDefault(userId);

    public void Learn(long userId, string language) => _known[userId] = language;
}

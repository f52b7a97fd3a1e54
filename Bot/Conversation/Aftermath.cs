namespace ShopBot.Bot.Conversation;

/// <summary>Whom a committed batch wakes up.</summary>
/// <param name="Nudge">Chats that something was promised to.</param>
/// <param name="PlacesFreed">A place may have become free that somebody waits for.</param>
/// <param name="Moved">A group has a new id.</param>
/// <param name="ShopChanged">The shop is no longer what its snapshot says; the next batch is decided with the new one.</param>
/// <param name="ImportsDue">A menu file waits to be read or taken.</param>
/// <param name="Picture">A picture can be shown from now on.</param>
/// <param name="BackUp">Somebody asked for a backup.</param>
public sealed record Aftermath(
    Action<IEnumerable<long>> Nudge, Action PlacesFreed, Func<long, long, Task> Moved, Func<Task> ShopChanged, Action ImportsDue,
    Action<Domain.Team.SentPhoto> Picture, Action BackUp)
{
    /// <summary>News is to be sent, or no more.</summary>
    public Action NewsDue { get; init; } = () => { };

    /// <summary>Somebody of the team reads another language from now on, as their command list should.</summary>
    public Action TeamSpeaks { get; init; } = () => { };

    /// <summary>An update that was set aside is to run once more; the chat hears what comes of it.</summary>
    public Action<long, long> Replay { get; init; } = (_, _) => { };
}

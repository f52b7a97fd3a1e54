using ShopBot.Domain.Team;

namespace ShopBot.Persistence.Team;

/// <summary>Somebody who took an invite.</summary>
public sealed class MemberRow
{
    public int ShopId { get; init; }

    public long UserId { get; init; }

    public required string Name { get; set; }

    public Role Role { get; set; }

    public DateTimeOffset ChangedAt { get; set; }
}

public sealed class InviteRow
{
    public int ShopId { get; init; }

    /// <summary>A hash: see <see cref="Invite.Key"/>.</summary>
    public required string Key { get; init; }

    public Role Role { get; init; }

    /// <summary>0: the start of the bot.</summary>
    public long By { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    /// <summary>Null: it is still good. Of two who use it at once, the second is decided anew.</summary>
    public long? UsedBy { get; set; }
}

/// <summary>One act of the team's; never changed.</summary>
public sealed class LogRow
{
    public int ShopId { get; init; }

    /// <summary>Counts up from 1 in each shop.</summary>
    public long Id { get; init; }

    public DateTimeOffset At { get; init; }

    public long UserId { get; init; }

    public required string By { get; init; }

    public Role Role { get; init; }

    public required string What { get; init; }

    public string? About { get; init; }

    public string? Before { get; set; }

    public string? After { get; set; }

    internal static LogRow Of(int shopId, long id, DateTimeOffset at, LogEntry entry, long userId, string by, Role role) => new()
    {
        ShopId = shopId,
        Id = id,
        At = at,
        UserId = userId,
        By = by,
        Role = role,
        What = entry.What,
        About = entry.About,
        Before = entry.Before,
        After = entry.After,
    };
}

/// <summary>What the next words of a member of the team in a chat answer.</summary>
public sealed class QuestionRow
{
    public int ShopId { get; init; }

    public long ChatId { get; init; }

    public long UserId { get; init; }

    public required string Action { get; set; }

    public string? Argument { get; set; }

    /// <summary>What was answered and waits to be confirmed.</summary>
    public string? Words { get; set; }

    /// <summary>The update whose answer asked it, which names its message in the outbox; null: not known.</summary>
    public long? AskedBy { get; set; }

    public DateTimeOffset AskedAt { get; set; }
}

namespace Telegram.Bot.Types;

public class Chat
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long Id { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ChatType Type { get; set; }

    public string? Title { get; set; }

    public string? Username { get; set; }

    public string? FirstName { get; set; }

    public string? LastName { get; set; }

    public bool IsForum { get; set; }

    public bool IsDirectMessages { get; set; }

    public override string ToString() => (Type, Username) switch
    {
        (ChatType.Private, null) => $"Private chat with {FirstName}{LastName?.Insert(0, " ")} ({Id})",
        (ChatType.Private, _) => $"Private chat with @{Username} ({Id})",
        _ => $"{Type} \"{Title}\" ({Id})",
    };
}

public class ChatFullInfo : Chat
{
    public string? Bio { get; set; }

    public string? Description { get; set; }

    public string? InviteLink { get; set; }

    public Message? PinnedMessage { get; set; }

    public int? SlowModeDelay { get; set; }

    public bool HasProtectedContent { get; set; }

    public bool HasVisibleHistory { get; set; }

    public long? LinkedChatId { get; set; }
}

namespace ShopBot.Persistence.Conversation;

/// <summary>
/// A chat's row as it was loaded, and as the turns left it. Only what they changed is written: the outbox records beside them what
/// the chat shows.
/// </summary>
internal sealed class ChatChange(ChatRow chat)
{
    private readonly (string Session, int Version, int? LiveMessageId, bool LiveIsPicture, string? PendingScreen, bool IsReachable) _loaded =
        (chat.Session, chat.Version, chat.LiveMessageId, chat.LiveIsPicture, chat.PendingScreen, chat.IsReachable);

    public ChatRow Row => chat;

    /// <summary>The row is written only while it still has this one.</summary>
    public int LoadedVersion => _loaded.Version;

    public bool Live => (chat.LiveMessageId, chat.LiveIsPicture) != (_loaded.LiveMessageId, _loaded.LiveIsPicture);

    public bool Screen => chat.PendingScreen != _loaded.PendingScreen;

    public bool Any => chat.Version != _loaded.Version || chat.Session != _loaded.Session || Live || Screen || chat.IsReachable != _loaded.IsReachable;
}

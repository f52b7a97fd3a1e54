namespace Telegram.Bot.Types;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(BotCommandScopeDefault), "default")]
[JsonDerivedType(typeof(BotCommandScopeAllPrivateChats), "all_private_chats")]
[JsonDerivedType(typeof(BotCommandScopeAllGroupChats), "all_group_chats")]
[JsonDerivedType(typeof(BotCommandScopeAllChatAdministrators), "all_chat_administrators")]
[JsonDerivedType(typeof(BotCommandScopeChat), "chat")]
[JsonDerivedType(typeof(BotCommandScopeChatAdministrators), "chat_administrators")]
[JsonDerivedType(typeof(BotCommandScopeChatMember), "chat_member")]
public abstract class BotCommandScope
{
    [JsonIgnore]
    public abstract BotCommandScopeType Type { get; }

    public static BotCommandScopeDefault Default() => new();

    public static BotCommandScopeAllPrivateChats AllPrivateChats() => new();

    public static BotCommandScopeAllGroupChats AllGroupChats() => new();

    public static BotCommandScopeAllChatAdministrators AllChatAdministrators() => new();

    public static BotCommandScopeChat Chat(ChatId chatId) => new() { ChatId = chatId };

    public static BotCommandScopeChatAdministrators ChatAdministrators(ChatId chatId) => new() { ChatId = chatId };

    public static BotCommandScopeChatMember ChatMember(ChatId chatId, long userId) => new() { ChatId = chatId, UserId = userId };
}

public class BotCommandScopeDefault : BotCommandScope
{
    [JsonIgnore]
    public override BotCommandScopeType Type => BotCommandScopeType.Default;
}

public class BotCommandScopeAllPrivateChats : BotCommandScope
{
    [JsonIgnore]
    public override BotCommandScopeType Type => BotCommandScopeType.AllPrivateChats;
}

public class BotCommandScopeAllGroupChats : BotCommandScope
{
    [JsonIgnore]
    public override BotCommandScopeType Type => BotCommandScopeType.AllGroupChats;
}

public class BotCommandScopeAllChatAdministrators : BotCommandScope
{
    [JsonIgnore]
    public override BotCommandScopeType Type => BotCommandScopeType.AllChatAdministrators;
}

public class BotCommandScopeChat : BotCommandScope
{
    [JsonIgnore]
    public override BotCommandScopeType Type => BotCommandScopeType.Chat;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ChatId ChatId { get; set; } = default!;
}

public class BotCommandScopeChatAdministrators : BotCommandScope
{
    [JsonIgnore]
    public override BotCommandScopeType Type => BotCommandScopeType.ChatAdministrators;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ChatId ChatId { get; set; } = default!;
}

public class BotCommandScopeChatMember : BotCommandScope
{
    [JsonIgnore]
    public override BotCommandScopeType Type => BotCommandScopeType.ChatMember;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ChatId ChatId { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long UserId { get; set; }
}

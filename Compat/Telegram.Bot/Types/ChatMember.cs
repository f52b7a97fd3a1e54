namespace Telegram.Bot.Types;

/// <summary>A status that is not listed here cannot be read: the answer that holds it fails.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "status")]
[JsonDerivedType(typeof(ChatMemberOwner), "creator")]
[JsonDerivedType(typeof(ChatMemberAdministrator), "administrator")]
[JsonDerivedType(typeof(ChatMemberMember), "member")]
[JsonDerivedType(typeof(ChatMemberRestricted), "restricted")]
[JsonDerivedType(typeof(ChatMemberLeft), "left")]
[JsonDerivedType(typeof(ChatMemberBanned), "kicked")]
public abstract class ChatMember
{
    [JsonIgnore]
    public abstract ChatMemberStatus Status { get; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public User User { get; set; } = default!;

    [JsonIgnore]
    public bool IsAdmin => Status is ChatMemberStatus.Administrator or ChatMemberStatus.Creator;

    /// <summary>A restricted person may be in the chat or out of it.</summary>
    [JsonIgnore]
    public bool IsInChat => this switch
    {
        ChatMemberLeft or ChatMemberBanned => false,
        ChatMemberRestricted restricted => restricted.IsMember,
        _ => true,
    };
}

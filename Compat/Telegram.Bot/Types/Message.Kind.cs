namespace Telegram.Bot.Types;

public partial class Message
{
    [JsonIgnore]
    public int MessageId => Id;

    /// <summary>The first of these that is there: a venue also has a location, an animation also a document.</summary>
    [JsonIgnore]
    public MessageType Type => this switch
    {
        { Text: not null } => MessageType.Text,
        { Animation: not null } => MessageType.Animation,
        { Audio: not null } => MessageType.Audio,
        { Document: not null } => MessageType.Document,
        { Photo: not null } => MessageType.Photo,
        { Sticker: not null } => MessageType.Sticker,
        { Video: not null } => MessageType.Video,
        { VideoNote: not null } => MessageType.VideoNote,
        { Voice: not null } => MessageType.Voice,
        { Contact: not null } => MessageType.Contact,
        { Dice: not null } => MessageType.Dice,
        { Venue: not null } => MessageType.Venue,
        { Location: not null } => MessageType.Location,
        { NewChatMembers: not null } => MessageType.NewChatMembers,
        { LeftChatMember: not null } => MessageType.LeftChatMember,
        { NewChatTitle: not null } => MessageType.NewChatTitle,
        { NewChatPhoto: not null } => MessageType.NewChatPhoto,
        { DeleteChatPhoto: not null } => MessageType.DeleteChatPhoto,
        { GroupChatCreated: not null } => MessageType.GroupChatCreated,
        { SupergroupChatCreated: not null } => MessageType.SupergroupChatCreated,
        { ChannelChatCreated: not null } => MessageType.ChannelChatCreated,
        { MigrateToChatId: not null } => MessageType.MigrateToChatId,
        { MigrateFromChatId: not null } => MessageType.MigrateFromChatId,
        { PinnedMessage: not null } => MessageType.PinnedMessage,
        { Invoice: not null } => MessageType.Invoice,
        { SuccessfulPayment: not null } => MessageType.SuccessfulPayment,
        { RefundedPayment: not null } => MessageType.RefundedPayment,
        { WebAppData: not null } => MessageType.WebAppData,
        { ForumTopicCreated: not null } => MessageType.ForumTopicCreated,
        { ForumTopicEdited: not null } => MessageType.ForumTopicEdited,
        { ForumTopicClosed: not null } => MessageType.ForumTopicClosed,
        { ForumTopicReopened: not null } => MessageType.ForumTopicReopened,
        _ => MessageType.Unknown,
    };
}

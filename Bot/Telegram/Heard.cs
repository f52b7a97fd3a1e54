using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace ShopBot.Bot.Telegram;

/// <summary>A message that can be passed on, and what it answers.</summary>
/// <param name="AnsweredId">The message that it answers; null: none.</param>
/// <param name="TopicId">The topic it stands in; null: in none.</param>
public sealed record Heard(int MessageId, int? AnsweredId, int? TopicId)
{
    /// <summary>What Telegram itself notes in a chat is nobody's words.</summary>
    private static readonly HashSet<MessageType> Words =
    [
        MessageType.Text, MessageType.Photo, MessageType.Audio, MessageType.Video, MessageType.Voice, MessageType.Document, MessageType.Sticker,
        MessageType.Location, MessageType.Contact, MessageType.Venue, MessageType.VideoNote, MessageType.Poll, MessageType.Dice, MessageType.Animation,
    ];

    /// <summary>Null when there is nothing that somebody said.</summary>
    public static Heard? Of(Message message) => Words.Contains(message.Type)
        ? new(message.Id, message.ReplyToMessage?.Id, message.IsTopicMessage ? message.MessageThreadId : null)
        : null;
}

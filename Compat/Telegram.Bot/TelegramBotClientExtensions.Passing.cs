using Telegram.Bot.Requests;

namespace Telegram.Bot;

public static partial class TelegramBotClientExtensions
{
    public static Task<MessageId> CopyMessage(
        this ITelegramBotClient botClient,
        ChatId chatId,
        ChatId fromChatId,
        int messageId,
        string? caption = default,
        ParseMode parseMode = default,
        ReplyParameters? replyParameters = default,
        ReplyMarkup? replyMarkup = default,
        int? messageThreadId = default,
        IEnumerable<MessageEntity>? captionEntities = default,
        bool showCaptionAboveMedia = default,
        bool disableNotification = default,
        bool protectContent = default,
        bool allowPaidBroadcast = default,
        int? videoStartTimestamp = default,
        long? directMessagesTopicId = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new CopyMessageRequest
            {
                ChatId = chatId,
                FromChatId = fromChatId,
                MessageId = messageId,
                Caption = caption,
                ParseMode = parseMode,
                ReplyParameters = replyParameters,
                ReplyMarkup = replyMarkup,
                MessageThreadId = messageThreadId,
                CaptionEntities = captionEntities,
                ShowCaptionAboveMedia = showCaptionAboveMedia,
                DisableNotification = disableNotification,
                ProtectContent = protectContent,
                AllowPaidBroadcast = allowPaidBroadcast,
                VideoStartTimestamp = videoStartTimestamp,
                DirectMessagesTopicId = directMessagesTopicId,
            },
            cancellationToken);

    public static Task<Message> ForwardMessage(
        this ITelegramBotClient botClient,
        ChatId chatId,
        ChatId fromChatId,
        int messageId,
        int? messageThreadId = default,
        bool disableNotification = default,
        bool protectContent = default,
        int? videoStartTimestamp = default,
        long? directMessagesTopicId = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new ForwardMessageRequest
            {
                ChatId = chatId,
                FromChatId = fromChatId,
                MessageId = messageId,
                MessageThreadId = messageThreadId,
                DisableNotification = disableNotification,
                ProtectContent = protectContent,
                VideoStartTimestamp = videoStartTimestamp,
                DirectMessagesTopicId = directMessagesTopicId,
            },
            cancellationToken);
}

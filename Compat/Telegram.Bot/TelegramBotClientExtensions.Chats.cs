using Telegram.Bot.Requests;

namespace Telegram.Bot;

public static partial class TelegramBotClientExtensions
{
    public static Task<ChatFullInfo> GetChat(
        this ITelegramBotClient botClient,
        ChatId chatId,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new GetChatRequest
            {
                ChatId = chatId,
            },
            cancellationToken);

    public static Task<ChatMember> GetChatMember(
        this ITelegramBotClient botClient,
        ChatId chatId,
        long userId,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new GetChatMemberRequest
            {
                ChatId = chatId,
                UserId = userId,
            },
            cancellationToken);

    public static Task<ChatMember[]> GetChatAdministrators(
        this ITelegramBotClient botClient,
        ChatId chatId,
        bool returnBots = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new GetChatAdministratorsRequest
            {
                ChatId = chatId,
                ReturnBots = returnBots,
            },
            cancellationToken);

    public static Task PinChatMessage(
        this ITelegramBotClient botClient,
        ChatId chatId,
        int messageId,
        bool disableNotification = default,
        string? businessConnectionId = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new PinChatMessageRequest
            {
                ChatId = chatId,
                MessageId = messageId,
                DisableNotification = disableNotification,
                BusinessConnectionId = businessConnectionId,
            },
            cancellationToken);

    public static Task UnpinChatMessage(
        this ITelegramBotClient botClient,
        ChatId chatId,
        int? messageId = default,
        string? businessConnectionId = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new UnpinChatMessageRequest
            {
                ChatId = chatId,
                MessageId = messageId,
                BusinessConnectionId = businessConnectionId,
            },
            cancellationToken);

    public static Task<TGFile> GetFile(
        this ITelegramBotClient botClient,
        string fileId,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new GetFileRequest
            {
                FileId = fileId,
            },
            cancellationToken);
}

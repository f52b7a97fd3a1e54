using Telegram.Bot.Requests;

namespace Telegram.Bot;

public static partial class TelegramBotClientExtensions
{
    public static Task AnswerPreCheckoutQuery(
        this ITelegramBotClient botClient,
        string preCheckoutQueryId,
        string? errorMessage = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new AnswerPreCheckoutQueryRequest
            {
                PreCheckoutQueryId = preCheckoutQueryId,
                Ok = errorMessage is null,
                ErrorMessage = errorMessage,
            },
            cancellationToken);

    public static Task<Message> SendInvoice(
        this ITelegramBotClient botClient,
        ChatId chatId,
        string title,
        string description,
        string payload,
        string currency,
        IEnumerable<LabeledPrice> prices,
        string? providerToken = default,
        string? providerData = default,
        long? maxTipAmount = default,
        IEnumerable<int>? suggestedTipAmounts = default,
        string? photoUrl = default,
        int? photoSize = default,
        int? photoWidth = default,
        int? photoHeight = default,
        bool needName = default,
        bool needPhoneNumber = default,
        bool needEmail = default,
        bool needShippingAddress = default,
        bool sendPhoneNumberToProvider = default,
        bool sendEmailToProvider = default,
        bool isFlexible = default,
        ReplyParameters? replyParameters = default,
        InlineKeyboardMarkup? replyMarkup = default,
        string? startParameter = default,
        int? messageThreadId = default,
        bool disableNotification = default,
        bool protectContent = default,
        string? messageEffectId = default,
        bool allowPaidBroadcast = default,
        CancellationToken cancellationToken = default) =>
        botClient.SendRequest(
            new SendInvoiceRequest
            {
                ChatId = chatId,
                Title = title,
                Description = description,
                Payload = payload,
                Currency = currency,
                Prices = prices,
                ProviderToken = providerToken,
                ProviderData = providerData,
                MaxTipAmount = maxTipAmount,
                SuggestedTipAmounts = suggestedTipAmounts,
                PhotoUrl = photoUrl,
                PhotoSize = photoSize,
                PhotoWidth = photoWidth,
                PhotoHeight = photoHeight,
                NeedName = needName,
                NeedPhoneNumber = needPhoneNumber,
                NeedEmail = needEmail,
                NeedShippingAddress = needShippingAddress,
                SendPhoneNumberToProvider = sendPhoneNumberToProvider,
                SendEmailToProvider = sendEmailToProvider,
                IsFlexible = isFlexible,
                ReplyParameters = replyParameters,
                ReplyMarkup = replyMarkup,
                StartParameter = startParameter,
                MessageThreadId = messageThreadId,
                DisableNotification = disableNotification,
                ProtectContent = protectContent,
                MessageEffectId = messageEffectId,
                AllowPaidBroadcast = allowPaidBroadcast,
            },
            cancellationToken);
}

using ShopBot.Domain.Conversation;
using ShopBot.Persistence.Conversation;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace ShopBot.Bot.Telegram;

/// <summary>What a chat shows after a screen was drawn.</summary>
public sealed record Shown(int MessageId, bool IsPicture, bool KeyboardIsOut);

/// <summary>Shows what was drawn: an edit where it can be one, else a new message.</summary>
public sealed class TelegramRenderer(ITelegramBotClient client, PictureLibrary pictures, Limiter limiter)
{
    private const int MaxText = 4096;
    private const int MaxCaption = 1024;

    /// <summary>Brings a chat's live message to what was drawn. There is one live message: a new one takes the old one away.</summary>
    public async Task<Shown> ShowScreen(ChatRow chat, Drawn drawn, CancellationToken cancellationToken)
    {
        if (chat.LiveMessageId is { } live && !drawn.BelowWords && !chat.KeyboardIsOut && drawn.Share == Share.Nothing
            && await TryEdit(chat.ChatId, live, chat.LiveIsPicture, drawn, cancellationToken) is { } edited)
        {
            return edited;
        }

        if (chat.KeyboardIsOut && drawn.Share == Share.Nothing)
        {
            await limiter.Wait(chat.ChatId, cancellationToken);
            await client.SendMessage(chat.ChatId, drawn.KeyboardClosed ?? "✓", replyMarkup: new ReplyKeyboardRemove(), cancellationToken: cancellationToken);
        }

        var shown = await Send(chat.ChatId, drawn, null, cancellationToken);
        if (chat.LiveMessageId is { } old && old != shown.MessageId)
        {
            await Remove(chat.ChatId, old, cancellationToken);
        }

        return shown;
    }

    /// <summary>Edits the message that shows it already, or sends it; answers with its id.</summary>
    public async Task<int> ShowMessage(long chatId, int? messageId, Drawn drawn, int? replyTo, CancellationToken cancellationToken)
    {
        if (messageId is { } shown && await TryEdit(chatId, shown, isPicture: false, drawn, cancellationToken) is { } edited)
        {
            return edited.MessageId;
        }

        return (await Send(chatId, drawn, replyTo, cancellationToken)).MessageId;
    }

    /// <summary>Null when the message cannot become this any more.</summary>
    private async Task<Shown?> TryEdit(long chatId, int messageId, bool isPicture, Drawn drawn, CancellationToken cancellationToken)
    {
        var picture = Picture(drawn);
        if (isPicture && picture is null)
        {
            return null;
        }

        await limiter.Wait(chatId, cancellationToken);
        try
        {
            if (picture is null)
            {
                await client.EditMessageText(
                    chatId, messageId, Text(drawn, MaxText), ParseMode.Html, replyMarkup: Inline(drawn),
                    linkPreviewOptions: new LinkPreviewOptions { IsDisabled = true }, cancellationToken: cancellationToken);
                return new(messageId, false, false);
            }

            var media = new InputMediaPhoto(picture) { Caption = drawn.Html, ParseMode = ParseMode.Html };
            var message = await client.EditMessageMedia(chatId, messageId, media, replyMarkup: Inline(drawn), cancellationToken: cancellationToken);
            await Remember(drawn, message, cancellationToken);
            return new(messageId, true, false);
        }
        catch (ApiRequestException exception) when (Remedies.For(exception) == Remedy.Done)
        {
            return new(messageId, picture is not null, false);
        }
        catch (ApiRequestException exception) when (Remedies.For(exception) == Remedy.SendAnew)
        {
            return null;
        }
    }

    private async Task<Shown> Send(long chatId, Drawn drawn, int? replyTo, CancellationToken cancellationToken)
    {
        await limiter.Wait(chatId, cancellationToken);
        var markup = drawn.Share == Share.Nothing ? (ReplyMarkup)Inline(drawn) : Keyboard(drawn);
        var reply = replyTo is { } id ? new ReplyParameters { MessageId = id, AllowSendingWithoutReply = true } : null;
        if (Picture(drawn) is { } picture)
        {
            var photo = await client.SendPhoto(
                chatId, picture, drawn.Html, ParseMode.Html, replyParameters: reply, replyMarkup: markup, cancellationToken: cancellationToken);
            await Remember(drawn, photo, cancellationToken);
            return new(photo.Id, true, false);
        }

        var message = await client.SendMessage(
            chatId, Text(drawn, MaxText), ParseMode.Html, reply, markup, new LinkPreviewOptions { IsDisabled = true }, cancellationToken: cancellationToken);
        return new(message.Id, false, drawn.Share != Share.Nothing);
    }

    /// <summary>The old screen goes; where Telegram does not allow that any more (after 48 hours), it stays and its buttons are stale.</summary>
    private async Task Remove(long chatId, int messageId, CancellationToken cancellationToken)
    {
        try
        {
            await client.DeleteMessage(chatId, messageId, cancellationToken);
        }
        catch (RequestException exception) when (Remedies.For(exception) is not (Remedy.Wait or Remedy.Stop))
        {
            // Nothing hangs on it: the new screen is there.
        }
    }

    private InputFile? Picture(Drawn drawn) =>
        drawn.Picture is { } name && HtmlText.Length(drawn.Html) <= MaxCaption ? pictures.Find(name) : null;

    private Task Remember(Drawn drawn, Message message, CancellationToken cancellationToken) =>
        message.Photo is [.., var largest] ? pictures.Remember(drawn.Picture!, largest.FileId, cancellationToken) : Task.CompletedTask;

    private static string Text(Drawn drawn, int most) => HtmlText.Shorten(drawn.Html, most);

    private static InlineKeyboardMarkup Inline(Drawn drawn) => new(drawn.Rows.Select(row => row.Select(button =>
        button.Url is { } url ? InlineKeyboardButton.WithUrl(button.Label, url) : InlineKeyboardButton.WithCallbackData(button.Label, button.Data!))));

    private static ReplyKeyboardMarkup Keyboard(Drawn drawn)
    {
        var share = drawn.Share == Share.Contact
            ? KeyboardButton.WithRequestContact(drawn.ShareLabel!)
            : KeyboardButton.WithRequestLocation(drawn.ShareLabel!);
        var rows = drawn.Rows.Select(row => row.Select(button => new KeyboardButton(button.Label)));
        return new(rows.Prepend([share])) { ResizeKeyboard = true, InputFieldPlaceholder = drawn.Placeholder };
    }
}

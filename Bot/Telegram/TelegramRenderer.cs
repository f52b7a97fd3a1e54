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
public sealed class TelegramRenderer(ITelegramBotClient client, PictureLibrary pictures, Documents documents, Limiter limiter)
{
    private const int MaxText = 4096;
    private const int MaxCaption = 1024;

    /// <summary>Brings a chat's live message to what was drawn. There is one live message: a new one takes the old one away.</summary>
    /// <param name="keyboardClosed">Told once an old reply keyboard is away, so that it is not taken away again should the screen fail.</param>
    /// <param name="stopping">Ends the waiting for the limits; a call that is on its way is the client's to end.</param>
    public async Task<Shown> ShowScreen(ChatRow chat, Drawn drawn, Func<Task> keyboardClosed, CancellationToken stopping)
    {
        if (chat.LiveMessageId is { } live && !drawn.BelowWords && !chat.KeyboardIsOut && drawn.Share == Share.Nothing
            && await TryEdit(chat.ChatId, live, chat.LiveIsPicture, drawn, stopping) is { } edited)
        {
            return edited;
        }

        int? bubble = null;
        if (chat.KeyboardIsOut && drawn.Share == Share.Nothing)
        {
            // A keyboard goes only with a message; that one has done its work once the screen is there.
            await limiter.Wait(chat.ChatId, stopping);
            bubble = (await client.SendMessage(chat.ChatId, drawn.KeyboardClosed ?? "✓", replyMarkup: new ReplyKeyboardRemove())).Id;
            await keyboardClosed();
        }

        try
        {
            await limiter.Wait(chat.ChatId, stopping);
            var shown = await Send(chat.ChatId, drawn, null);
            if (chat.LiveMessageId is { } old && old != shown.MessageId)
            {
                await Remove(chat.ChatId, old);
            }

            return shown;
        }
        catch (ApiRequestException exception) when (Remedies.RetryAfter(exception) is not null)
        {
            // The chat must rest from now on, so the bubble stays.
            bubble = null;
            throw;
        }
        finally
        {
            if (bubble is { } done)
            {
                await Remove(chat.ChatId, done);
            }
        }
    }

    /// <summary>Edits the message that shows it already, or sends it; answers with its id.</summary>
    /// <returns>Null when it had to be a new message and <paramref name="maySend"/> said no. Where it may only be in place of a message that is gone: that one's id, or 0.</returns>
    /// <param name="maySend">Asked right before a new message goes out.</param>
    /// <param name="urgency">Of a new message; null: as its chat has it.</param>
    public async Task<int?> ShowMessage(
        long chatId, int? messageId, Drawn drawn, int? replyTo, Func<Task<bool>> maySend, CancellationToken stopping, Urgency? urgency = null)
    {
        if (drawn.File is { } wish)
        {
            return await documents.Send(
                chatId, drawn, wish, Reply(replyTo), maySend, async words => (await Send(chatId, words, replyTo)).MessageId, stopping);
        }

        if (messageId is { } shown && await TryEdit(chatId, shown, isPicture: false, drawn, stopping) is { } edited)
        {
            return edited.MessageId;
        }

        if (drawn.OnlyInPlace)
        {
            return messageId ?? 0;
        }

        await (urgency is { } known ? limiter.Wait(chatId, known, stopping) : limiter.Wait(chatId, stopping));
        if (!await maySend())
        {
            return null;
        }

        var sent = await Send(chatId, drawn, replyTo);
        if (drawn.TakesAway is { } old)
        {
            await Remove(chatId, old);
        }

        return sent.MessageId;
    }

    /// <summary>Null when the message cannot become this any more.</summary>
    private async Task<Shown?> TryEdit(long chatId, int messageId, bool isPicture, Drawn drawn, CancellationToken stopping)
    {
        var picture = Picture(drawn);
        if (isPicture && picture is null)
        {
            return null;
        }

        await limiter.Wait(chatId, stopping);
        try
        {
            if (picture is null)
            {
                await client.EditMessageText(
                    chatId, messageId, Text(drawn, MaxText), ParseMode.Html, replyMarkup: Inline(drawn),
                    linkPreviewOptions: new LinkPreviewOptions { IsDisabled = true });
                return new(messageId, false, false);
            }

            await Upload(drawn, picture, file => client.EditMessageMedia(
                chatId, messageId, new InputMediaPhoto(file) { Caption = drawn.Html, ParseMode = ParseMode.Html }, replyMarkup: Inline(drawn)));
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
        catch (ApiRequestException exception) when (picture is not null && Remedies.IsUnwantedPicture(exception))
        {
            pictures.Refused(drawn.Picture!, exception.Message);
            return await TryEdit(chatId, messageId, isPicture, drawn, stopping);
        }
    }

    private async Task<Shown> Send(long chatId, Drawn drawn, int? replyTo)
    {
        var markup = drawn.Share == Share.Nothing ? (ReplyMarkup)Inline(drawn) : Keyboard(drawn);
        var reply = Reply(replyTo);
        if (drawn.Attachment is { } attachment)
        {
            return new(await documents.Send(chatId, drawn, attachment, reply), false, false);
        }

        if (Picture(drawn) is { } picture)
        {
            try
            {
                var photo = await Upload(drawn, picture, file => client.SendPhoto(
                    chatId, file, drawn.Html, ParseMode.Html, replyParameters: reply, replyMarkup: markup));
                return new(photo.Id, true, false);
            }
            catch (ApiRequestException exception) when (Remedies.IsUnwantedPicture(exception))
            {
                pictures.Refused(drawn.Picture!, exception.Message);
            }
        }

        var message = await client.SendMessage(
            chatId, Text(drawn, MaxText), ParseMode.Html, reply, markup, new LinkPreviewOptions { IsDisabled = true });
        return new(message.Id, false, drawn.Share != Share.Nothing);
    }

    private static ReplyParameters? Reply(int? replyTo) =>
        replyTo is { } id ? new ReplyParameters { MessageId = id, AllowSendingWithoutReply = true } : null;

    /// <summary>What is no longer needed goes; where Telegram does not allow that any more (after 48 hours), or wants no call now, it stays and its buttons are stale.</summary>
    private async Task Remove(long chatId, int messageId)
    {
        if (limiter.IsPaused(chatId))
        {
            return;
        }

        try
        {
            await client.DeleteMessage(chatId, messageId);
        }
        catch (RequestException exception)
        {
            // Nothing else hangs on it: the new screen is there, and must not be sent again for this.
            if (Remedies.RetryAfter(exception) is { } wait)
            {
                limiter.Refused(chatId, wait);
            }
        }
    }

    private InputFile? Picture(Drawn drawn) =>
        drawn.Picture is { } name && HtmlText.Length(drawn.Html) <= MaxCaption ? pictures.Find(name) : null;

    /// <summary>Names the picture by its id where there is one; where the server does not know it, sends the file itself.</summary>
    private async Task<Message> Upload(Drawn drawn, InputFile picture, Func<InputFile, Task<Message>> send)
    {
        Message message;
        try
        {
            message = await send(picture);
        }
        catch (ApiRequestException exception) when (picture is InputFileId && Remedies.IsUnknownFile(exception))
        {
            pictures.Forget(drawn.Picture!);
            message = await send(pictures.Find(drawn.Picture!) ?? throw new ApiRequestException("Bad Request: PHOTO_ID_INVALID", 400));
        }

        if (message.Photo is [.., var largest])
        {
            await pictures.Remember(drawn.Picture!, largest.FileId);
        }

        return message;
    }

    private static string Text(Drawn drawn, int most) => HtmlText.Shorten(drawn.Html, most);

    internal static InlineKeyboardMarkup Inline(Drawn drawn) => new(drawn.Rows.Select(row => row.Select(button =>
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

using ShopBot.Domain.Catalog;
using ShopBot.Domain.Talking;
using ShopBot.Persistence.Outbox;
using ShopBot.Persistence.Talking;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace ShopBot.Bot.Telegram;

/// <summary>Where in the staff chat a message of a talk goes.</summary>
/// <param name="TopicId">Null: no topic.</param>
/// <param name="CardMessageId">What it answers there.</param>
internal sealed record Place(int? TopicId, int? CardMessageId);

/// <summary>
/// Opens the thread of a talk and keeps the customer's card at its top. A topic is its customer's for ever; without topics each talk
/// begins with a card of its own, since the last one is far above.
/// </summary>
internal sealed class TalkCards(
    ITelegramBotClient client, TalkThreadStore store, Func<Shop> shop, Drawing drawing, Limiter limiter, TimeProvider time, ILogger log)
{
    private const int MostInAName = 128;

    /// <summary>Null when the customer was erased meanwhile.</summary>
    public async Task<Place?> Open(OutboxRow row, CancellationToken stopping)
    {
        if (await store.Find(row.ShopId, row.TalkChatId!.Value, stopping) is not { } talk)
        {
            return null;
        }

        var drawnAs = talk.IsOpen ? talk.Number : -talk.Number;
        var isHere = talk.TeamChatId == row.ChatId;
        if (isHere && talk.CardMessageId is { } shown && talk.CardNumber == drawnAs)
        {
            return new(talk.TopicId, shown);
        }

        if (await store.Card(shop(), talk, stopping) is not { } card)
        {
            return null;
        }

        var topic = isHere && talk.TopicId is { } known ? known : await NewTopic(row.ChatId, talk, card);
        var old = isHere && (topic is not null || Math.Abs(talk.CardNumber) == talk.Number) ? talk.CardMessageId : null;
        var drawn = drawing.Panel(card.Show(shop(), time.GetUtcNow(), topic is not null), shop(), shop().DefaultLanguage);
        var message = await Edit(row.ChatId, old, drawn, stopping) ?? await Send(row.ChatId, topic, drawn, stopping);
        await store.Placed(talk, row.ChatId, topic, message, drawnAs, time.GetUtcNow());
        await Pin(row.ChatId, message, isOpen: talk.IsOpen || topic is not null);
        return new(topic, message);
    }

    /// <summary>The topic is gone: the next message begins a new one.</summary>
    public async Task Forget(OutboxRow row, CancellationToken stopping)
    {
        if (await store.Find(row.ShopId, row.TalkChatId!.Value, stopping) is { } talk)
        {
            await store.Placed(talk, row.ChatId, null, null, 0, time.GetUtcNow());
        }
    }

    /// <summary>Null where there can be none: no group, no topics in it, or no right to open them.</summary>
    private async Task<int?> NewTopic(long chatId, TalkRow talk, TalkCard card)
    {
        if (chatId > 0)
        {
            return null;
        }

        try
        {
            var name = HtmlText.Plain(drawing.Line(card.Title, shop(), shop().DefaultLanguage).Html);
            var topic = await client.CreateForumTopic(chatId, name.Length <= MostInAName ? name : name[..MostInAName]);
            await store.Placed(talk, chatId, topic.MessageThreadId, null, 0, time.GetUtcNow());
            return topic.MessageThreadId;
        }
        catch (ApiRequestException exception) when (exception.ErrorCode == 400 && Remedies.For(exception) == Remedy.GiveUp)
        {
            log.LogDebug("No topic for a talk: {Reason}", exception.Message);
            return null;
        }
    }

    /// <summary>Null when there is no such message any more.</summary>
    private async Task<int?> Edit(long chatId, int? messageId, Drawn drawn, CancellationToken stopping)
    {
        if (messageId is not { } shown)
        {
            return null;
        }

        await limiter.Wait(chatId, stopping);
        try
        {
            await client.EditMessageText(chatId, shown, drawn.Html, ParseMode.Html, replyMarkup: TelegramRenderer.Inline(drawn));
            return shown;
        }
        catch (ApiRequestException exception) when (Remedies.For(exception) is Remedy.Done or Remedy.SendAnew)
        {
            return Remedies.For(exception) == Remedy.Done ? shown : null;
        }
    }

    private async Task<int> Send(long chatId, int? topic, Drawn drawn, CancellationToken stopping)
    {
        await limiter.Wait(chatId, stopping);
        return (await client.SendMessage(
            chatId, drawn.Html, ParseMode.Html, replyMarkup: TelegramRenderer.Inline(drawn), linkPreviewOptions: new LinkPreviewOptions { IsDisabled = true },
            messageThreadId: topic)).Id;
    }

    /// <summary>A talk that is over stays pinned in its topic alone. Where the bot may not pin, the thread works without.</summary>
    private async Task Pin(long chatId, int messageId, bool isOpen)
    {
        try
        {
            await (isOpen ? client.PinChatMessage(chatId, messageId, disableNotification: true) : client.UnpinChatMessage(chatId, messageId));
        }
        catch (RequestException exception)
        {
            log.LogDebug("A card is not pinned: {Reason}", exception.Message);
            if (Remedies.RetryAfter(exception) is { } wait)
            {
                limiter.Refused(chatId, wait);
            }
        }
    }
}

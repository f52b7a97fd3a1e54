using ShopBot.Bot.Outbox;
using ShopBot.Domain.Catalog;
using ShopBot.Persistence.Outbox;
using ShopBot.Persistence.Talking;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace ShopBot.Bot.Telegram;

/// <summary>
/// Sends the messages of talks. With the staff each talk has its thread: a topic of its customer's where the group has topics, else
/// answers to the message with the customer's card.
/// </summary>
public sealed class TalkThreads(
    ITelegramBotClient client, TalkThreadStore store, Unrecorded unrecorded, Func<Shop> shop, Drawing drawing, Limiter limiter, TimeProvider time, ILogger<TalkThreads> log)
{
    private readonly TalkCards _cards = new(client, store, shop, drawing, limiter, time, log);

    /// <summary>Sends one message and records it.</summary>
    /// <param name="maySend">Asked right before it goes out.</param>
    /// <returns>False when <paramref name="maySend"/> said no.</returns>
    public async Task<bool> Send(OutboxRow row, Func<Task<bool>> maySend, CancellationToken stopping)
    {
        var drawn = Drawn.FromJson(row.Body);
        var place = new Place(null, null);
        if (row.Kind == OutboxKind.TalkToTeam && await Open(row, stopping) is var (found, isThere))
        {
            if (!isThere)
            {
                await store.Drop(row);
                return true;
            }

            place = found;
        }

        await limiter.Wait(row.ChatId, stopping);
        if (!await maySend())
        {
            return false;
        }

        int messageId;
        try
        {
            messageId = await Pass(row, drawn, place);
        }
        catch (ApiRequestException exception) when (place.TopicId is not null && Remedies.IsTopicGone(exception))
        {
            log.LogInformation("The topic of a talk is gone, a new one is made: {Reason}", exception.Message);
            await _cards.Forget(row, stopping);
            var (anew, _) = await Open(row, stopping);
            messageId = await Pass(row, drawn, anew);
        }

        var message = new TalkMessageRow
        {
            ShopId = row.ShopId,
            ChatId = row.ChatId,
            MessageId = messageId,
            TalkChatId = row.TalkChatId!.Value,
            IsInThread = row.Kind == OutboxKind.TalkToTeam,
            SourceMessageId = drawn.Copies?.MessageId,
            At = time.GetUtcNow(),
        };
        await unrecorded.Arrived(row, () => store.Sent(row, message));
        return true;
    }

    /// <summary>What the staff said cannot reach the customer.</summary>
    public async Task TellTeam(OutboxRow row)
    {
        if (Drawn.FromJson(row.Body).Undelivered is { } said)
        {
            var line = new Drawn(said.Html, []) { ReplyTo = said.ReplyTo };
            await store.TellTeam(row, said.ChatId, line.ToJson(), time.GetUtcNow());
        }
    }

    /// <returns>Whether the talk is still there: a customer may have been erased.</returns>
    private async Task<(Place Place, bool IsThere)> Open(OutboxRow row, CancellationToken stopping)
    {
        try
        {
            return await _cards.Open(row, stopping) is { } place ? (place, true) : (new(null, null), false);
        }
        catch (ApiRequestException exception) when (Remedies.IsTopicGone(exception))
        {
            await _cards.Forget(row, stopping);
            return await _cards.Open(row, stopping) is { } place ? (place, true) : (new(null, null), false);
        }
    }

    private async Task<int> Pass(OutboxRow row, Drawn drawn, Place place)
    {
        var answered = drawn.ReplyTo ?? (place.TopicId is null ? place.CardMessageId : null);
        var reply = answered is { } id ? new ReplyParameters { MessageId = id, AllowSendingWithoutReply = true } : null;
        var buttons = drawn.Rows.Count == 0 ? null : TelegramRenderer.Inline(drawn);
        if (drawn.Copies is { } copied)
        {
            try
            {
                return (await client.CopyMessage(
                    row.ChatId, copied.ChatId, copied.MessageId, replyParameters: reply, replyMarkup: buttons, messageThreadId: place.TopicId)).Id;
            }
            catch (ApiRequestException exception) when (Remedies.IsUncopyable(exception) || (row.Kind == OutboxKind.TalkToTeam && IsAboutTheSender(exception)))
            {
                log.LogInformation("A message of a talk cannot be copied: {Reason}", exception.Message);
            }
        }

        return (await client.SendMessage(
            row.ChatId, drawn.Html, ParseMode.Html, reply, buttons, new LinkPreviewOptions { IsDisabled = true }, messageThreadId: place.TopicId)).Id;
    }

    /// <summary>Who blocked the bot after they wrote may not be read any more; no group blocks a bot.</summary>
    private static bool IsAboutTheSender(ApiRequestException exception) =>
        exception.ErrorCode == 403
        && (exception.Message.Contains("by the user", StringComparison.OrdinalIgnoreCase)
            || exception.Message.Contains("deactivated", StringComparison.OrdinalIgnoreCase));
}

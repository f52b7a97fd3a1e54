using System.Collections.Concurrent;
using ShopBot.Bot.Telegram;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Outbox;
using Telegram.Bot.Exceptions;

namespace ShopBot.Bot.Outbox;

/// <summary>Shows the screen that a chat is due. Only the newest counts: what failed is not caught up with, but drawn anew.</summary>
/// <param name="revoked">Told when the token is no longer good.</param>
public sealed class ScreenLane(int shopId, OutboxStore store, TelegramRenderer renderer, Rests rests, Action revoked, ILogger<ScreenLane> log)
{
    /// <summary>Screens that were shown and could not be recorded: recording is tried again, showing is not.</summary>
    private readonly ConcurrentDictionary<long, (string Screen, Shown Shown)> _unrecorded = new();

    public async Task Show(long chatId, CancellationToken stopping)
    {
        if (await store.DueScreen(shopId, chatId, stopping) is not { } chat)
        {
            return;
        }

        try
        {
            if (_unrecorded.TryGetValue(chatId, out var last))
            {
                // First what is there already, as the screen it was: it may have become an order's own message meanwhile.
                await Record(chat, last.Screen, last.Shown);
                if (await store.DueScreen(shopId, chatId, stopping) is not { } due)
                {
                    return;
                }

                chat = due;
            }

            var shown = await renderer.ShowScreen(chat, Drawn.FromJson(chat.PendingScreen!), keyboardClosed: () => store.KeyboardClosed(chat), stopping);
            await Record(chat, chat.PendingScreen!, shown);
            rests.WentWell(chatId);
        }
        catch (Exception exception) when (exception is RequestException or HttpRequestException or IOException)
        {
            rests.Count(exception);
            await Recover(chat, exception);
        }
    }

    private async Task Record(ChatRow chat, string screen, Shown shown)
    {
        _unrecorded[chat.ChatId] = (screen, shown);
        await store.Shown(chat, screen, shown.MessageId, shown.IsPicture, shown.KeyboardIsOut);
        _unrecorded.TryRemove(chat.ChatId, out _);
    }

    private async Task Recover(ChatRow chat, Exception exception)
    {
        switch (Remedies.For(exception))
        {
            case Remedy.Wait:
                await rests.AsTold(chat.ChatId, exception);
                break;
            case Remedy.Stop:
                revoked();
                break;
            case Remedy.Unreachable:
                await store.Unreachable(shopId, chat.ChatId);
                break;
            case Remedy.GiveUp:
                log.LogError("A screen was refused: {Reason}", exception.Message);
                await store.Shown(chat, chat.PendingScreen!, chat.LiveMessageId, chat.LiveIsPicture, chat.KeyboardIsOut);
                break;
            default:
                // The screen is still pending; a look around after the rest tries again.
                rests.Lengthen(chat.ChatId);
                log.LogDebug("A screen waits: {Reason}", exception.Message);
                break;
        }
    }
}

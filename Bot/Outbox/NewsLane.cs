using ShopBot.Bot.Telegram;
using ShopBot.Domain.News;
using ShopBot.Persistence.News;
using ShopBot.Persistence.Outbox;
using Telegram.Bot.Exceptions;

namespace ShopBot.Bot.Outbox;

/// <summary>
/// Sends one message of news and records what became of it. Whatever else the bot may send goes first. A message that may have arrived
/// is never sent again: few miss news, and everybody minds getting it twice.
/// </summary>
/// <param name="revoked">Told when the token is no longer good.</param>
public sealed class NewsLane(
    ShopContext context, NewsStore news, OutboxStore outbox, TelegramRenderer renderer, Rests rests, TimeProvider time, Action revoked, ILogger<NewsLane> log)
{
    /// <summary>How long until a chat that Telegram wants left alone is looked at again.</summary>
    private static readonly TimeSpan ChatRests = TimeSpan.FromSeconds(5);

    private int ShopId => context.Shop.Id;

    /// <summary>False when Telegram, or the way there, is in trouble: better go on later.</summary>
    public async Task<bool> Send(OutboxRow row, CancellationToken stopping)
    {
        if (rests.IsOn(row.ChatId))
        {
            await outbox.Refused(row, time.GetUtcNow() + ChatRests, "the chat must rest");
            return true;
        }

        var hasBegun = false;
        try
        {
            if (await renderer.ShowMessage(row.ChatId, null, Drawn.FromJson(row.Body), null, Begin, stopping, Urgency.Broadcast) is { } messageId)
            {
                await outbox.Sent(row, messageId);
                rests.WentWell(row.ChatId);
            }

            return true;
        }
        catch (Exception exception) when (exception is RequestException or HttpRequestException or IOException)
        {
            rests.Count(exception);
            return await Recover(row, hasBegun, exception);
        }

        async Task<bool> Begin() =>
            hasBegun = NewsHours.RestUntil(context.Shop, time.GetUtcNow()) is null && await news.Begin(row) > 0;
    }

    private async Task<bool> Recover(OutboxRow row, bool hasBegun, Exception exception)
    {
        if (hasBegun && MayHaveArrived(exception))
        {
            log.LogWarning("{Subject} number {Number} may have arrived or not; it is not sent again: {Reason}", row.Subject, row.Step, exception.Message);
            await news.Unanswered(row, exception.Message);
            return false;
        }

        var now = time.GetUtcNow();
        switch (Remedies.For(exception))
        {
            case Remedy.Wait:
                await outbox.Refused(row, now + await rests.AsTold(row.ChatId, exception), "Telegram asked to wait");
                return true;
            case Remedy.Unreachable:
                await outbox.Unreachable(ShopId, row.ChatId);
                return true;
            case Remedy.Stop:
                await outbox.Refused(row, now, exception.Message);
                revoked();
                return false;
            case Remedy.TryAgain:
                await outbox.Refused(row, now, exception.Message);
                return false;
            default:
                log.LogError("{Subject} number {Number} was refused: {Reason}", row.Subject, row.Step, exception.Message);
                await outbox.Failed(row, exception.Message);
                return true;
        }
    }

    /// <summary>A server in trouble may have sent it before it said so.</summary>
    private static bool MayHaveArrived(Exception exception) => Remedies.IsAmbiguous(exception) || exception is ApiRequestException { ErrorCode: >= 500 };
}

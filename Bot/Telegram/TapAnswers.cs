using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace ShopBot.Bot.Telegram;

/// <summary>
/// The fast lane: taps wait with a spinner and expire, so they are answered beside all else, without limits, and dropped when stale.
/// </summary>
public sealed class TapAnswers(ITelegramBotClient client, ILogger<TapAnswers> log)
{
    private const int Tries = 3;
    private static readonly TimeSpan TooLate = TimeSpan.FromSeconds(15);

    /// <summary>Does not wait; the answer goes out beside the screen.</summary>
    public void Answer(string callbackId, string? toast) => _ = Send(callbackId, toast);

    private async Task Send(string callbackId, string? toast)
    {
        using var patience = new CancellationTokenSource(TooLate);
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            try
            {
                await client.AnswerCallbackQuery(callbackId, toast, cancellationToken: patience.Token);
                return;
            }
            catch (ApiRequestException exception) when (exception.ErrorCode is not (429 or >= 500))
            {
                // "query is too old": the customer has seen the spinner end already.
                log.LogDebug("Tap not answered: {Reason}", exception.Message);
                return;
            }
            catch (Exception exception) when (exception is RequestException or HttpRequestException or OperationCanceledException)
            {
                log.LogDebug("Tap not answered at try {Attempt}: {Reason}", attempt, exception.Message);
            }
        }
    }
}

using ShopBot.Bot.Outbox;
using ShopBot.Bot.Telegram;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace ShopBot.Bot.Hosting;

/// <summary>The first words with Telegram: whose token it is, and how updates are to come.</summary>
internal sealed class Greeting(ITelegramBotClient client, string shop, ApiServer server, TimeProvider time, BackOff backOff, ILogger log)
{
    /// <summary>Waits for the network if need be. Null when the token is not good.</summary>
    /// <param name="endWebhook">Polling is not possible beside a webhook.</param>
    public async Task<User?> Meet(bool endWebhook, CancellationToken stopping)
    {
        for (var failures = 0; ; failures++)
        {
            try
            {
                var me = await client.GetMe(stopping);
                await (endWebhook ? EndWebhook(stopping) : Task.CompletedTask);
                return me;
            }
            catch (ApiRequestException exception) when (exception.ErrorCode is 401 or 404)
            {
                log.LogError("{Shop}: {Server} does not know this token; {Remedy}", shop, server, server.Remedy);
                return null;
            }
            catch (Exception exception) when (exception is RequestException or HttpRequestException or IOException && !stopping.IsCancellationRequested)
            {
                log.LogWarning("{Shop}: no answer from {Server} yet: {Reason}", shop, server, exception.Message);
                await Task.Delay(backOff.After(failures), time, stopping);
            }
        }
    }

    /// <summary>A server that does not know the method has none.</summary>
    private async Task EndWebhook(CancellationToken stopping)
    {
        try
        {
            await client.DeleteWebhook(cancellationToken: stopping);
        }
        catch (ApiRequestException exception) when (exception.ErrorCode is 400 or 404)
        {
            log.LogInformation("{Shop}: the server has no webhooks to end: {Reason}", shop, exception.Message);
        }
    }
}

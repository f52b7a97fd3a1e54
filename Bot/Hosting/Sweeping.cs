using ShopBot.Bot.Telegram;
using ShopBot.Persistence.Conversation;

namespace ShopBot.Bot.Hosting;

/// <summary>Forgets every hour what is no longer needed.</summary>
internal sealed class Sweeping(TurnStore turns, Limiter limiter, int shopId, string shop, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public async Task Run(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                limiter.Sweep();
                await Forget(stopping);
                await Task.Delay(Every, time, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    private async Task Forget(CancellationToken stopping)
    {
        try
        {
            await turns.Sweep(shopId, time.GetUtcNow());
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            log.LogWarning("{Shop}: old updates could not be forgotten, again in an hour: {Reason}", shop, exception.Message);
        }
    }
}

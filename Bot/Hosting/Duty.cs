using ShopBot.Domain.Catalog;
using ShopBot.Persistence;

namespace ShopBot.Bot.Hosting;

/// <summary>
/// Of several processes on one database, one serves a shop: polls, sends, minds the clock. The others stand by, and one of them takes
/// over within seconds after that one is gone.
/// </summary>
/// <param name="serve">Runs until its token is cancelled or the shop can be served no longer.</param>
/// <param name="reload">The shop as it is now: whoever served it until now may have changed it.</param>
public sealed class Duty(
    Database database, Func<Shop, CancellationToken, Task> serve, Func<Shop, CancellationToken, Task<Shop>> reload, TimeProvider time, ILogger<Duty> log)
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(2);

    /// <summary>True while another process serves the shop.</summary>
    public bool IsStandingBy { get; private set; }

    /// <summary>Serves or stands by until it is stopped, or the shop can be served no longer.</summary>
    public async Task Run(Shop shop, CancellationToken stopping)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            await using var charge = await Take(shop, stopping);
            var mayHaveChanged = !isFirst || IsStandingBy;
            IsStandingBy = false;
            using var serving = CancellationTokenSource.CreateLinkedTokenSource(stopping, charge.Lost);
            try
            {
                await serve(mayHaveChanged ? await reload(shop, serving.Token) : shop, serving.Token);
                if (!charge.Lost.IsCancellationRequested)
                {
                    return;
                }
            }
            catch (OperationCanceledException) when (charge.Lost.IsCancellationRequested && !stopping.IsCancellationRequested)
            {
            }
            catch (Exception exception) when (Refusals.IsOfDatabase(exception) && !stopping.IsCancellationRequested)
            {
                log.LogWarning("{Shop}: the database failed: {Reason}", shop.Key, exception.Message);
            }

            stopping.ThrowIfCancellationRequested();
            log.LogWarning("{Shop} is not served until the database is reached again", shop.Key);
            await Task.Delay(AskAgain, time, stopping);
        }
    }

    private async Task<ICharge> Take(Shop shop, CancellationToken stopping)
    {
        var hasComplained = false;
        while (true)
        {
            try
            {
                if (await database.TakeCharge(shop.Id, stopping) is { } charge)
                {
                    return charge;
                }

                if (!IsStandingBy)
                {
                    log.LogInformation("{Shop} is served by another process; standing by", shop.Key);
                    IsStandingBy = true;
                }
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                if (!hasComplained)
                {
                    log.LogWarning("{Shop}: the database cannot be reached, trying again: {Reason}", shop.Key, exception.Message);
                    hasComplained = true;
                }
            }

            await Task.Delay(AskAgain, time, stopping);
        }
    }
}

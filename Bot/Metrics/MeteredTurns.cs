namespace ShopBot.Bot.Metrics;

/// <summary>Counts what runs, and knows since when nothing could be committed.</summary>
/// <param name="run">Returns once the whole effect of the updates is committed.</param>
public sealed class MeteredTurns<TUpdate>(Func<IReadOnlyList<TUpdate>, CancellationToken, Task> run, string shop, TimeProvider time)
{
    private long _stuckTicks;

    /// <summary>When the first of the tries failed that have all failed since; null: the last one went well.</summary>
    public DateTimeOffset? StuckSince => Volatile.Read(ref _stuckTicks) is var ticks and > 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    public async Task Run(IReadOnlyList<TUpdate> updates, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        try
        {
            await run(updates, cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            Interlocked.CompareExchange(ref _stuckTicks, time.GetUtcNow().UtcTicks, 0);
            throw;
        }

        Volatile.Write(ref _stuckTicks, 0);
        Meters.Took(shop, updates.Count, time.GetElapsedTime(begun));
    }
}

using Microsoft.EntityFrameworkCore;
using ShopBot.Persistence;

namespace ShopBot.Bot.Conversation;

/// <summary>Looks several times a minute whether the clock has made something due for a shop. What is due stands in the database: a restart loses nothing.</summary>
/// <param name="look">Does what is due now, in one transaction.</param>
/// <param name="apart">Does what is due now piece by piece, once it was refused together again and again; null: it cannot be parted.</param>
public sealed class Lookout(
    Func<CancellationToken, Task> look, string shop, TimeProvider time, ILogger log, Func<CancellationToken, Task>? apart = null) : IDisposable
{
    private const int TriesOnConflict = 5;

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _sooner = new(0, 1);

    /// <summary>Looks at the clock until it is stopped.</summary>
    public async Task Run(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                await LookAndLog(stopping);
                await Rest(stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    /// <summary>Something may be due already.</summary>
    public void Nudge()
    {
        try
        {
            _sooner.Release();
        }
        catch (Exception exception) when (exception is SemaphoreFullException or ObjectDisposedException)
        {
            // It looks soon anyway, or never again.
        }
    }

    /// <summary>Does what is due now.</summary>
    /// <exception cref="DbUpdateException">Others were faster again and again, or the database cannot be written.</exception>
    public async Task Look(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await look(cancellationToken);
                return;
            }
            catch (Exception exception) when (attempt < TriesOnConflict && Refusals.IsConflict(exception))
            {
                log.LogDebug("Looked at the clock at the same time as somebody else, once more: {Reason}", exception.Message);
            }
            catch (Exception exception) when (apart is not null && Refusals.IsConflict(exception))
            {
                log.LogWarning("{Shop}: what is due could not be done together and is done piece by piece: {Reason}", shop, exception.Message);
                await apart(cancellationToken);
                return;
            }
        }
    }

    public void Dispose() => _sooner.Dispose();

    private async Task LookAndLog(CancellationToken stopping)
    {
        try
        {
            await Look(stopping);
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            log.LogWarning("{Shop}: what is due could not be done, again soon: {Reason}", shop, exception.Message);
        }
    }

    private async Task Rest(CancellationToken stopping)
    {
        using var rest = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(Task.Delay(LookAgain, time, rest.Token), _sooner.WaitAsync(rest.Token));
        await rest.CancelAsync();
        stopping.ThrowIfCancellationRequested();
    }
}
